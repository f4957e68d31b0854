package io.substatus.internal.webconfig;

import java.util.Set;

/**
 * {@code system.webServer/handlers}; of the entries nothing is obeyed but that they are valid. Immutable.
 *
 * @param active false when there is no file: then nothing is refused
 */
public record Handlers(boolean active, Set<AccessFlag> accessPolicy) {

    /** As IIS ships it. */
    public static final Handlers DEFAULT = new Handlers(true, Set.of(AccessFlag.READ, AccessFlag.SCRIPT));

    /** Refuses nothing. */
    public static final Handlers OFF = new Handlers(false, Set.of(AccessFlag.READ, AccessFlag.SCRIPT));

    /** Copies the set. */
    public Handlers {
        accessPolicy = Set.copyOf(accessPolicy);
    }

    /** What the application's URLs may be used for. */
    public enum AccessFlag {
        /** {@code Read}. */
        READ("Read"),
        /** {@code Write}. */
        WRITE("Write"),
        /** {@code Execute}. */
        EXECUTE("Execute"),
        /** {@code Source}. */
        SOURCE("Source"),
        /** {@code Script}. */
        SCRIPT("Script"),
        /** {@code NoRemoteWrite}. */
        NO_REMOTE_WRITE("NoRemoteWrite"),
        /** {@code NoRemoteRead}. */
        NO_REMOTE_READ("NoRemoteRead"),
        /** {@code NoRemoteExecute}. */
        NO_REMOTE_EXECUTE("NoRemoteExecute"),
        /** {@code NoRemoteScript}. */
        NO_REMOTE_SCRIPT("NoRemoteScript");

        private final String text;

        AccessFlag(String text) {
            this.text = text;
        }

        /** The word in the file. */
        public String text() {
            return text;
        }
    }
}
