package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.substatus.internal.ring.RingFile;
import org.jspecify.annotations.Nullable;

/**
 * What lines are made of: they belong into files with that suffix, below that list of fields. A process that completes the log
 * of another may have other settings. Immutable.
 *
 * @param suffix how the files' names end
 * @param fields the directive that names the columns, without a line end; empty if there is none
 */
record LineKind(String suffix, String fields) {

    /** What is made now. */
    static LineKind of(FileNaming naming, Preamble preamble) {
        return new LineKind(naming.suffix(), FieldsLine.firstIn(preamble.before(0)));
    }

    /** Reads it, or returns null where it is not known. */
    static @Nullable LineKind read(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        int end = text.indexOf('\n');
        return end < 0 ? null : new LineKind(text.substring(0, end), text.substring(end + 1));
    }

    /** Nothing, if it has no room in a ring. */
    byte[] toBytes() {
        byte[] bytes = (suffix + '\n' + fields).getBytes(UTF_8);
        return bytes.length <= RingFile.MAX_LABEL ? bytes : OpenLogFile.NOTHING;
    }

    /** The preamble of today, with these fields. */
    Preamble under(Preamble today) {
        return millis -> {
            byte[] head = today.before(millis);
            String others = FieldsLine.firstIn(head);
            return fields.isEmpty() || others.equals(fields)
                    ? head
                    : new String(head, UTF_8).replace(others, fields).getBytes(UTF_8);
        };
    }
}
