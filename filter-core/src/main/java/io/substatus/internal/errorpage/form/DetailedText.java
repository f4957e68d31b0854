package io.substatus.internal.errorpage.form;

import io.substatus.page.ErrorReport;
import io.substatus.page.Field;

/** A report for a terminal. Stateless. */
final class DetailedText {

    private DetailedText() {}

    static String write(ErrorReport report) {
        StringBuilder out = new StringBuilder(4096);
        line(report.code() + " " + report.title(), out);
        line(report.meaning(), out);
        for (Section section : Outline.of(report)) {
            out.append('\n').append(section.title()).append('\n');
            section(section, out);
        }
        return out.toString();
    }

    private static void section(Section section, StringBuilder out) {
        switch (section.kind()) {
            case TRACE -> out.append(StackTrace.text(section.rows()));
            case TABLE -> section.rows().forEach(row -> row(row, out));
            case LIST -> section.rows().forEach(row -> line("  - " + row.value(), out));
            case LINE -> section.rows().forEach(row -> line(row.value(), out));
        }
    }

    private static void row(Field row, StringBuilder out) {
        line("  " + row.name() + ": " + row.value(), out);
    }

    private static void line(String text, StringBuilder out) {
        Encoding.TEXT.encode(text, out);
        out.append('\n');
    }
}
