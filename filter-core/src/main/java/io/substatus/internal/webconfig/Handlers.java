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
        READ,
        /** {@code Write}. */
        WRITE,
        /** {@code Execute}. */
        EXECUTE,
        /** {@code Source}. */
        SOURCE,
        /** {@code Script}. */
        SCRIPT,
        /** {@code NoRemoteWrite}. */
        NO_REMOTE_WRITE,
        /** {@code NoRemoteRead}. */
        NO_REMOTE_READ,
        /** {@code NoRemoteExecute}. */
        NO_REMOTE_EXECUTE,
        /** {@code NoRemoteScript}. */
        NO_REMOTE_SCRIPT
    }
}
