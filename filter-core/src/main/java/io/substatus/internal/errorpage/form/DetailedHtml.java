package io.substatus.internal.errorpage.form;

import io.substatus.internal.errorpage.form.Section.Kind;
import io.substatus.page.ErrorReport;
import io.substatus.page.Field;
import java.util.Set;

/** A report as a plain page that needs no script: what is shown when no renderer is there, or when one fails. Stateless. */
final class DetailedHtml {

    /** What is read last is folded. */
    private static final Set<String> FOLDED =
            Set.of("Servlet mappings in match order", "Headers", "Code", "Why you see this");

    private DetailedHtml() {}

    static String document(ErrorReport report) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text(report.code() + " " + report.title())
                .raw("</title>\n<style>")
                .raw(Styles.DETAILED)
                .raw("</style>\n</head>\n<body>\n");
        main(report, html);
        return html.raw("</body>\n</html>\n").toString();
    }

    /** The same without the frame of a document, and without its style. */
    static String fragment(ErrorReport report) {
        Html html = new Html();
        main(report, html);
        return html.toString();
    }

    private static void main(ErrorReport report, Html html) {
        html.raw("<main>\n<h1><span class=\"code\">").text(report.code().toString());
        html.raw("</span> ").text(report.title());
        html.raw("</h1>\n<p class=\"meaning\">").text(report.meaning()).raw("</p>\n");
        if (report.conditions().stream().anyMatch(condition -> !condition.met())) {
            html.raw("<p><strong>Others can see this page too.</strong></p>\n");
        }
        for (Section section : Outline.of(report)) {
            boolean folded = FOLDED.contains(section.title());
            html.raw(folded ? "<details>\n<summary>" : "<section>\n<h2>").text(section.title());
            html.raw(folded ? "</summary>\n" : "</h2>\n");
            rows(section, html);
            html.raw(folded ? "</details>\n" : "</section>\n");
        }
        html.raw("</main>\n");
    }

    private static void rows(Section section, Html html) {
        if (section.title().equals(Outline.MORE)) {
            String link = section.rows().get(0).value(); // http or https, see the report
            html.raw("<p><a rel=\"noreferrer\" href=\"")
                    .text(link)
                    .raw("\">")
                    .text(link)
                    .raw("</a></p>\n");
        } else if (section.kind() == Kind.LIST) {
            html.raw("<ul>\n");
            section.rows().forEach(row -> html.raw("<li>").text(row.value()).raw("</li>\n"));
            html.raw("</ul>\n");
        } else if (section.kind() == Kind.TABLE) {
            html.raw("<table>\n");
            section.rows()
                    .forEach(row -> html.raw("<tr><th scope=\"row\">")
                            .text(row.name())
                            .raw("</th><td>")
                            .text(row.value())
                            .raw("</td></tr>\n"));
            html.raw("</table>\n");
        } else {
            block(section, html);
        }
    }

    private static void block(Section section, Html html) {
        html.raw(section.kind() == Kind.TRACE ? "<pre class=\"trace\" tabindex=\"0\">" : "<pre class=\"line\">");
        for (Field row : section.rows()) {
            boolean own = row.name().equals(Section.OWN);
            html.raw(own ? "<b>" : "").text(row.value()).raw(own ? "</b>" : "").raw("\n");
        }
        html.raw("</pre>\n");
    }
}
