package io.substatus.internal.logfile;

import java.util.Arrays;

/**
 * The end of a log file, behind the length that the ring knows of: what a process wrote that died before it could note it.
 * Held against the entries in their order. Confined to one recovery.
 */
final class WrittenTail {

    private final byte[] tail;
    private int cursor;
    private boolean begun;
    private boolean foreign;

    WrittenTail(byte[] tail) {
        this.tail = tail;
    }

    /**
     * Goes past what came before the lines.
     *
     * @return how many of its bytes are there
     */
    int skip(byte[] before) {
        int common = Math.min(before.length, tail.length);
        if (!Arrays.equals(before, 0, common, tail, 0, common)) {
            return 0;
        }
        cursor = common;
        return common;
    }

    /**
     * Goes past a line.
     *
     * @return how many of its bytes are there
     */
    int skipLine(byte[] line) {
        int rest = tail.length - cursor;
        int common = Math.min(rest, line.length);
        if (!Arrays.equals(line, 0, common, tail, cursor, cursor + common)) {
            common = begun ? 0 : find(line);
            foreign = common == 0;
        } else {
            cursor += common;
        }
        begun = true;
        return common;
    }

    /** Whether there is something that the process did not write, so that nobody knows where its lines would go on. */
    boolean isForeign() {
        return foreign;
    }

    /** Somebody may have written before the first line. */
    private int find(byte[] line) {
        for (int start = cursor; start + line.length <= tail.length; start++) {
            boolean atLineStart = start > 0 && tail[start - 1] == '\n';
            if (atLineStart && Arrays.equals(line, 0, line.length, tail, start, start + line.length)) {
                cursor = start + line.length;
                return line.length;
            }
        }
        return 0;
    }
}
