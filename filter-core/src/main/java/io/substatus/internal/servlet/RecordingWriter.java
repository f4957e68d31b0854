package io.substatus.internal.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * The writer's counterpart of {@link RecordingOutputStream}. Every call goes to the container's writer, whose line ends
 * and error flag are its own; {@code println(x)} and {@code append(x)} of the base class end in the calls below.
 */
final class RecordingWriter extends PrintWriter {

    private final PrintWriter target;
    private final RecordingResponse response;

    RecordingWriter(PrintWriter target, RecordingResponse response) {
        super(target);
        this.target = target;
        this.response = response;
    }

    @Override
    public void write(int c) {
        if (response.writesText((char) c)) {
            target.write(c);
            written();
        }
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        if (length > 0 && response.writesText(chars, offset, length)) {
            target.write(chars, offset, length);
            written();
        }
    }

    @Override
    public void write(String text, int offset, int length) {
        if (length > 0 && response.writesText(text, offset, length)) {
            target.write(text, offset, length);
            written();
        }
    }

    @Override
    public void println() {
        String end = System.lineSeparator();
        if (response.writesText(end, 0, end.length())) {
            target.println();
            written();
        }
    }

    private void written() {
        try {
            response.written();
        } catch (IOException e) {
            response.noteWriteFailure(); // a writer throws nothing; checkError tells
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
        if (response.closes()) {
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
