package io.substatus.internal.errorpage.form;

import io.substatus.page.ErrorReport;
import io.substatus.page.Field;

/** A report as Markdown, for issues, chats and tools. Stateless. */
final class DetailedMarkdown {

    private DetailedMarkdown() {}

    static String write(ErrorReport report) {
        StringBuilder out = new StringBuilder(4096);
        line("# ", report.code() + " " + report.title(), out);
        out.append('\n');
        line("", report.meaning(), out);
        for (Section section : Outline.of(report)) {
            out.append("\n## ").append(section.title()).append("\n\n");
            section(section, out);
        }
        return out.toString();
    }

    private static void section(Section section, StringBuilder out) {
        switch (section.kind()) {
            case TRACE -> block(StackTrace.text(section.rows()), out);
            case LINE -> block(section.rows().get(0).value() + "\n", out);
            case LIST -> section.rows().forEach(row -> line("- ", row.value(), out));
            case TABLE -> table(section, out);
        }
    }

    private static void table(Section section, StringBuilder out) {
        out.append("| | |\n|---|---|\n");
        for (Field row : section.rows()) {
            out.append("| ");
            Encoding.MARKDOWN.encode(row.name(), out);
            out.append(" | ");
            Encoding.MARKDOWN.encode(row.value(), out);
            out.append(" |\n");
        }
    }

    /** The lines of the block were encoded as single lines already. */
    private static void block(String lines, StringBuilder out) {
        String content = Encoding.BLOCK.encode(lines);
        String fence = Encoding.fence(content);
        out.append(fence).append("text\n").append(content).append(fence).append('\n');
    }

    private static void line(String prefix, String text, StringBuilder out) {
        out.append(prefix);
        Encoding.MARKDOWN.encode(text.isEmpty() || "-+=".indexOf(text.charAt(0)) < 0 ? text : " " + text, out);
        out.append('\n');
    }
}
