package io.substatus.page;

/** The forms in which an error is told. */
public enum PageForm {
    /** A whole HTML document. */
    HTML("text/html;charset=utf-8"),
    /** A piece of HTML for clients that put answers into a page they show already. */
    HTML_FRAGMENT("text/html;charset=utf-8"),
    /** RFC 9457. */
    PROBLEM_JSON("application/problem+json"),
    /** The body of {@link #PROBLEM_JSON} under the name that the client insists on. */
    JSON("application/json"),
    /** Markdown, for tools that read text. */
    MARKDOWN("text/markdown;charset=utf-8"),
    /** Lines of plain text. */
    TEXT("text/plain;charset=utf-8"),
    /** No body: the client reads nothing but the status. */
    NONE("");

    private final String contentType;

    PageForm(String contentType) {
        this.contentType = contentType;
    }

    /** The Content-Type header's value; empty for {@link #NONE}. */
    public String contentType() {
        return contentType;
    }
}
