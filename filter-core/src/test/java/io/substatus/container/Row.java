package io.substatus.container;

import java.util.List;

/**
 * One request and what has to come of it: on the wire, in the access log, in the container's log. Each method gives a
 * changed row. Immutable.
 *
 * @param target below the context path
 * @param answer what comes over the wire
 * @param status of the wire
 * @param text what the body is, or begins with when it breaks off; not looked at for a page of ours
 * @param code what the access log says, such as {@code 404.0}
 * @param win32 what the access log says, or -1 if it does not matter
 * @param trace what the stack trace of the container's log tells, several things parted by a bar
 * @param traces how often
 * @param reusable whether the connection serves another request, if the answer is whole and does not announce its end
 */
record Row(
        String method,
        String target,
        List<String> headers,
        Answer answer,
        int status,
        String text,
        String code,
        int win32,
        String trace,
        int traces,
        boolean reusable) {

    /** What may come over the wire. */
    enum Answer {
        /** A page of ours, whole. */
        PAGE,
        /** The application's own bytes, whole. */
        OWN,
        /** A body of the container that is not ours, whole. */
        CONTAINER,
        /** A body that breaks off. */
        BROKEN,
        /** The end of the connection and nothing else. */
        NOTHING
    }

    static Row get(String target) {
        return of("GET", target);
    }

    static Row of(String method, String target) {
        return new Row(method, target, List.of(), Answer.OWN, 200, "fine", "200.0", 0, "", 0, true);
    }

    Row header(String... lines) {
        return new Row(method, target, List.of(lines), answer, status, text, code, win32, trace, traces, reusable);
    }

    /** A page of ours with the status of the code. */
    Row page(String expectedCode) {
        return answer(Answer.PAGE, statusOf(expectedCode), "", expectedCode);
    }

    /** The application's own body. */
    Row own(String expectedCode, String body) {
        return answer(Answer.OWN, statusOf(expectedCode), body, expectedCode);
    }

    /** A body that begins so and breaks off. */
    Row broken(String expectedCode, String body) {
        return answer(Answer.BROKEN, statusOf(expectedCode), body, expectedCode);
    }

    /** Whatever the container makes of it. */
    Row container(String expectedCode) {
        return answer(Answer.CONTAINER, statusOf(expectedCode), "", expectedCode);
    }

    /** No answer at all; the log says what would have been sent. */
    Row nothing(String expectedCode) {
        return answer(Answer.NOTHING, 0, "", expectedCode);
    }

    private Row answer(Answer expected, int expectedStatus, String body, String expectedCode) {
        return new Row(
                method, target, headers, expected, expectedStatus, body, expectedCode, -1, trace, traces, reusable);
    }

    private static int statusOf(String code) {
        return Integer.parseInt(code.substring(0, code.indexOf('.')));
    }

    /** The line says another code than the wire. */
    Row logged(String expectedCode) {
        return new Row(method, target, headers, answer, status, text, expectedCode, win32, trace, traces, reusable);
    }

    /** The container closes the connection without a word, with or without us. */
    Row closes() {
        return new Row(method, target, headers, answer, status, text, code, win32, trace, traces, false);
    }

    Row win32(int expected) {
        return new Row(method, target, headers, answer, status, text, code, expected, trace, traces, reusable);
    }

    /** One stack trace in the container's log. */
    Row trace(String text) {
        return trace(text, 1);
    }

    /** So many stack traces: some containers tell more than once, with or without us. */
    Row trace(String told, int times) {
        return new Row(method, target, headers, answer, status, text, code, win32, told, times, reusable);
    }

    @Override
    public String toString() {
        return method + ' ' + target;
    }
}
