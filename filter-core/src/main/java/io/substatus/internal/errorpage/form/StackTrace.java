package io.substatus.internal.errorpage.form;

import io.substatus.page.Field;
import io.substatus.page.FrameReport;
import io.substatus.page.ThrowableReport;
import java.util.ArrayList;
import java.util.List;

/** Writes exceptions as the JDK prints them, which is what development tools turn into links. Stateless. */
final class StackTrace {

    private StackTrace() {}

    /** The lines; the name says which are the application's own. */
    static List<Field> of(List<ThrowableReport> exceptions) {
        List<Field> lines = new ArrayList<>();
        for (ThrowableReport exception : exceptions) {
            lines.add(new Field("", headOf(exception)));
            for (FrameReport frame : exception.frames()) {
                lines.add(new Field(frame.own() ? Section.OWN : "", "\tat " + frame.site()));
            }
            if (exception.framesLeftOut() > 0) {
                lines.add(new Field("", "\t... " + exception.framesLeftOut() + " more"));
            }
        }
        return lines;
    }

    /** The same as one text; a line break inside a message starts no line of its own. */
    static String text(List<Field> lines) {
        StringBuilder out = new StringBuilder();
        for (Field line : lines) {
            boolean frame = line.value().startsWith("\t");
            out.append(frame ? "\t" : "");
            Encoding.TEXT.encode(frame ? line.value().substring(1) : line.value(), out);
            out.append('\n');
        }
        return out.toString();
    }

    private static String headOf(ThrowableReport exception) {
        String relation = switch (exception.relation()) {
            case "cause" -> "Caused by: ";
            case "suppressed" -> "Suppressed: ";
            default -> "";
        };
        String message = exception.message().isEmpty() ? "" : ": " + exception.message();
        return relation + exception.className() + message;
    }
}
