package io.substatus.tomcat;

import java.lang.reflect.Method;
import org.apache.catalina.connector.Response;

/**
 * Marks an answer as an error that was reported. The reset before a page makes Tomcat forget it, and without it Tomcat
 * writes no line for a request that belongs to no application. Thread-safe.
 */
final class ErrorFlag {

    /** Gives a boolean in Tomcat 10.1 and nothing in 11, so that no call can be compiled for both. */
    private static final Method SET = method();

    private ErrorFlag() {}

    private static Method method() {
        try {
            return Response.class.getMethod("setError");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Tomcat: another one (expected: 10.1 or 11)", e);
        }
    }

    static void set(Response response) {
        try {
            SET.invoke(response);
            response.setErrorReported();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
