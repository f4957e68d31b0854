package io.substatus.internal.errorpage.form;

import io.substatus.page.ErrorReport;
import io.substatus.page.PageForm;

/** Writes a report in any form. Stateless. */
public final class DetailedBody {

    private DetailedBody() {}

    /** The body; empty for {@link PageForm#NONE}. */
    public static String write(ErrorReport report, PageForm form) {
        return switch (form) {
            case HTML -> DetailedHtml.document(report);
            case HTML_FRAGMENT -> DetailedHtml.fragment(report);
            case PROBLEM_JSON, JSON -> DetailedJson.write(report);
            case MARKDOWN -> DetailedMarkdown.write(report);
            case TEXT -> DetailedText.write(report);
            case NONE -> "";
        };
    }

    /** The one line for clients in which nobody reads more. */
    public static String line(ErrorReport report) {
        String line = report.code() + " " + report.title() + " (reference " + report.reference() + ")";
        return Encoding.TEXT.encode(line) + "\n";
    }
}
