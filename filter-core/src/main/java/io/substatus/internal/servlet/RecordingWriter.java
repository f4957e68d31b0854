package io.substatus.internal.servlet;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * The writer's counterpart of {@link RecordingOutputStream}. Every call goes to the container's writer, whose line ends
 * and error flag are its own; {@code println(x)} and {@code append(x)} of the base class end in the calls below.
 */
final class RecordingWriter extends PrintWriter {

    private final PrintWriter target;
    private final RecordingResponse response;
    private final TextBytes bytes;

    RecordingWriter(PrintWriter target, RecordingResponse response, TextBytes bytes) {
        super(target);
        this.bytes = bytes;
        this.target = target;
        this.response = response;
    }

    @Override
    public void write(int c) {
        if (response.writes(bytes.of((char) c))) {
            target.write(c);
        }
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        if (length > 0 && response.writes(bytes.of(chars, offset, length))) {
            target.write(chars, offset, length);
        }
    }

    @Override
    public void write(String text, int offset, int length) {
        if (length > 0 && response.writes(bytes.of(text, offset, length))) {
            target.write(text, offset, length);
        }
    }

    @Override
    public void println() {
        if (response.writes(
                bytes.of(System.lineSeparator(), 0, System.lineSeparator().length()))) {
            target.println();
        }
    }

    @Override
    public PrintWriter format(Locale locale, String format, Object... arguments) {
        write(String.format(locale, format, arguments));
        return this;
    }

    @Override
    public PrintWriter format(String format, Object... arguments) {
        write(String.format(Locale.getDefault(Locale.Category.FORMAT), format, arguments));
        return this;
    }

    @Override
    public void flush() {
        if (response.flushes()) {
            target.flush();
        }
    }

    @Override
    public void close() {
        if (response.flushes()) {
            target.close();
        }
    }

    /** Flushes in all containers; after a page stands in for the answer that would send an empty one. */
    @Override
    public boolean checkError() {
        if (!response.flushes()) {
            return false;
        }
        boolean failed = target.checkError();
        if (failed) {
            response.noteWriteFailure();
        }
        return failed;
    }
}
