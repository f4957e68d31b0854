package io.substatus.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A place in code. Immutable.
 *
 * @param className binary name of the class
 * @param methodName name of the method
 * @param fileName name of the source file, or null when the class does not say
 * @param lineNumber line in that file, negative when unknown
 */
public record CallSite(
        String className, String methodName, @Nullable String fileName, int lineNumber) {

    /** The place that a stack frame names. */
    public static CallSite of(StackTraceElement frame) {
        return new CallSite(frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
    }

    /** {@code com.example.Shop.find(Shop.java:42)}, the form that development tools turn into a link. */
    @Override
    public String toString() {
        String place = fileName == null ? "Unknown Source" : lineNumber < 0 ? fileName : fileName + ":" + lineNumber;
        return className + "." + methodName + "(" + place + ")";
    }
}
