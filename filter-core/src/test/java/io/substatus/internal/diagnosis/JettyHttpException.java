package io.substatus.internal.diagnosis;

/** Jetty's interface of exceptions with a status, and an exception that implements it. */
final class JettyHttpException {

    private static final String INTERFACE = "org.eclipse.jetty.http.HttpException";

    private JettyHttpException() {}

    static Class<?> compiled() {
        return ForeignTypes.compile(
                "org.eclipse.jetty.http.Made",
                "RuntimeException implements " + INTERFACE,
                "private int code; public void code(int code) { this.code = code; }"
                        + "public int getCode() { return code; }",
                "package org.eclipse.jetty.http; public interface HttpException { int getCode(); }");
    }

    static Throwable withCode(Class<?> type, int code) throws ReflectiveOperationException {
        Throwable exception = (Throwable) type.getConstructor().newInstance();
        type.getMethod("code", int.class).invoke(exception, code);
        return exception;
    }
}
