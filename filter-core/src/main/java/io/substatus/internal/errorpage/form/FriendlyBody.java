package io.substatus.internal.errorpage.form;

import io.substatus.page.PageForm;

/**
 * The built-in pages for strangers, as templates with the placeholders that renderers use. They say nothing of the
 * request. Stateless.
 */
public final class FriendlyBody {

    private static final String SMALL_PRINT = "Reference {{reference}} · {{status}} · {{time}}";

    private FriendlyBody() {}

    /** The title of a status in the words of the built-in pages. */
    public static String title(int status) {
        return FriendlyTexts.of(status).title();
    }

    /**
     * A template.
     *
     * @param status the status
     * @param name the status's own words, for programs
     */
    public static String template(int status, String name, PageForm form) {
        FriendlyText text = FriendlyTexts.of(status);
        return switch (form) {
            case HTML -> document(text);
            case HTML_FRAGMENT -> fragment(text);
            case PROBLEM_JSON, JSON -> problem(status, name, text);
            case MARKDOWN -> markdown(text);
            case TEXT -> plain(name, text);
            case NONE -> "";
        };
    }

    /** One line, for clients in which nobody reads more. */
    public static String line(String name) {
        return "{{status}} " + Encoding.TEXT.encode(name) + " (reference {{reference}})\n";
    }

    private static String document(FriendlyText text) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text(text.title())
                .raw("{{#site}} – {{site}}{{/site}}</title>\n<style>")
                .raw(Styles.FRIENDLY)
                .raw("</style>\n</head>\n<body>\n<main>\n<h1>")
                .text(text.title())
                .raw("</h1>\n");
        content(text, html);
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static String fragment(FriendlyText text) {
        Html html = new Html();
        html.raw("<div>\n<p><strong>").text(text.title()).raw("</strong></p>\n");
        content(text, html);
        return html.raw("</div>\n").toString();
    }

    private static void content(FriendlyText text, Html html) {
        html.raw("<p>").text(text.text()).raw("</p>\n");
        html.raw("{{#retry}}<p>Try again after {{retry}}.</p>\n{{/retry}}");
        if (!text.steps().isEmpty()) {
            html.raw("<ul>\n");
            text.steps().forEach(step -> html.raw("<li>").text(step).raw("</li>\n"));
            html.raw("</ul>\n");
        }
        html.raw("<p><a href=\"{{home}}\">Home page</a></p>\n<p><small>Reference <bdi dir=\"ltr\">{{reference}}</bdi>")
                .raw(" · {{status}} · {{time}}</small></p>\n");
    }

    private static String problem(int status, String name, FriendlyText text) {
        JsonWriter json = new JsonWriter().object();
        json.member("type", "about:blank").member("title", name);
        json.name("status").number(status);
        json.member("detail", text.text());
        json.member("instance", Problem.instance("{{reference}}")).member("reference", "{{reference}}");
        return json.close('}').toString();
    }

    private static String markdown(FriendlyText text) {
        StringBuilder out = new StringBuilder("# ");
        Encoding.MARKDOWN.encode(text.title(), out);
        out.append("\n\n");
        Encoding.MARKDOWN.encode(text.text(), out);
        out.append("\n\n{{#retry}}Try again after {{retry}}.\n\n{{/retry}}");
        for (String step : text.steps()) {
            out.append("- ");
            Encoding.MARKDOWN.encode(step, out);
            out.append('\n');
        }
        return out.append(text.steps().isEmpty() ? "" : "\n")
                .append(SMALL_PRINT)
                .append('\n')
                .toString();
    }

    private static String plain(String name, FriendlyText text) {
        StringBuilder out = new StringBuilder("{{status}} ");
        Encoding.TEXT.encode(name, out);
        out.append('\n');
        Encoding.TEXT.encode(text.text(), out);
        out.append("\n{{#retry}}Try again after {{retry}}.\n{{/retry}}");
        for (String step : text.steps()) {
            out.append("- ");
            Encoding.TEXT.encode(step, out);
            out.append('\n');
        }
        return out.append("Reference {{reference}} · {{time}}\n").toString();
    }
}
