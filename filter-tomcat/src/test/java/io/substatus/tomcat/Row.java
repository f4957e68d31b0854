package io.substatus.tomcat;

/**
 * A request, byte by byte, and what has to come of it. Immutable.
 *
 * @param name of the row
 * @param request all bytes of it, in ISO 8859-1
 * @param status of the wire; 0 where there is no answer
 * @param answer what the client gets
 * @param code what the log says, such as {@code 404.8}
 */
record Row(String name, String request, int status, Answer answer, String code) {

    /** Who wrote the body. */
    enum Answer {
        /** A page of ours. */
        PAGE,
        /** The application. */
        OWN,
        /** Nobody: there is none. */
        EMPTY,
        /** Nobody: the connection is closed without an answer. */
        NOTHING
    }

    /** A GET that is well formed but for its target. */
    static Row get(String target) {
        return of("GET", target);
    }

    static Row of(String method, String target, String... headers) {
        return raw(method + " " + target, method + " " + target + " HTTP/1.1", with(headers));
    }

    /** Only the lines that are given. */
    static Row raw(String name, String... lines) {
        return new Row(name, String.join("\r\n", lines) + "\r\n\r\n", 200, Answer.OWN, "200.0");
    }

    private static String with(String... headers) {
        StringBuilder lines = new StringBuilder("Host: localhost\r\nAccept: text/plain");
        for (String header : headers) {
            lines.append("\r\n").append(header);
        }
        return lines.toString();
    }

    /** Something after the head. */
    Row body(String text) {
        return new Row(name, request + text, status, answer, code);
    }

    Row page(String expectedCode) {
        return new Row(name, request, statusOf(expectedCode), Answer.PAGE, expectedCode);
    }

    Row own(String expectedCode) {
        return new Row(name, request, statusOf(expectedCode), Answer.OWN, expectedCode);
    }

    Row empty(String expectedCode) {
        return new Row(name, request, statusOf(expectedCode), Answer.EMPTY, expectedCode);
    }

    Row nothing(String expectedCode) {
        return new Row(name, request, 0, Answer.NOTHING, expectedCode);
    }

    boolean isHead() {
        return request.startsWith("HEAD ");
    }

    private static int statusOf(String code) {
        return Integer.parseInt(code.substring(0, code.indexOf('.')));
    }

    @Override
    public String toString() {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
