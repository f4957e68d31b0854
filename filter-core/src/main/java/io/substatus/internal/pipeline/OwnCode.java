package io.substatus.internal.pipeline;

import java.net.URL;
import java.util.function.Predicate;

/**
 * Tells the application's own classes from libraries: theirs lie in a folder of class files, libraries in jars. This
 * library is never the application's own, wherever it lies. Thread-safe.
 */
public record OwnCode(ClassLoader loader) implements Predicate<String> {

    private static final String LIBRARY = rootOf(String.valueOf(OwnCode.class.getResource("OwnCode.class")));

    @Override
    public boolean test(String className) {
        if (!isClassName(className)) {
            return false;
        }
        URL place = loader.getResource(className.replace('.', '/') + ".class");
        return place != null
                && !place.toString().startsWith(LIBRARY)
                && (place.getProtocol().equals("file") || place.getPath().contains("/WEB-INF/classes/"));
    }

    private static String rootOf(String ownPlace) {
        return ownPlace.substring(0, ownPlace.length() - "io/substatus/internal/pipeline/OwnCode.class".length());
    }

    /** Class names come out of stack traces, which may have travelled: nothing else than a name may become a path. */
    private static boolean isClassName(String text) {
        return !text.isEmpty()
                && text.length() <= 500
                && text.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c))
                && !text.contains("..");
    }
}
