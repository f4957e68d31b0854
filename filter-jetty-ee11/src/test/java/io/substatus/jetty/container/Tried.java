package io.substatus.jetty.container;

/**
 * One request as it goes over the wire and what has to come of it. Immutable.
 *
 * @param request all bytes of the request
 * @param status what the client gets
 * @param code what the line says, such as {@code 404.0}
 * @param stem the line's cs-uri-stem
 */
record Tried(String request, int status, String code, String stem) {

    /** What Jetty makes of a first line that it could not read. */
    private static final String LOST = "/badMessage";

    /** A request of which Jetty could not read the first line, so that the line cannot tell what was asked for. */
    static Tried lost(String request, String code) {
        return new Tried(request, status(code), code, LOST);
    }

    static Tried raw(String request, String code, String stem) {
        return new Tried(request, status(code), code, stem);
    }

    /** A request with a good head. */
    static Tried of(String method, String target, String code, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw(
                method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n",
                code,
                target.split("\\?", 2)[0]);
    }

    private static int status(String code) {
        return Integer.parseInt(code.substring(0, code.indexOf('.')));
    }

    boolean isHead() {
        return request.startsWith("HEAD ");
    }

    String method() {
        return stem.equals(LOST) ? "BAD" : request.substring(0, request.indexOf(' '));
    }

    @Override
    public String toString() {
        String line = request.substring(0, Math.max(request.indexOf('\r'), 0));
        return line.substring(0, Math.min(80, line.length()));
    }
}
