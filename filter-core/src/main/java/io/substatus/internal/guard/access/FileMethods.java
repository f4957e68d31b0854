package io.substatus.internal.guard.access;

/** The methods that the container's servlets for files know. Stateless. */
final class FileMethods {

    private FileMethods() {}

    /** Whether the method has a file sent. */
    static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("POST");
    }
}
