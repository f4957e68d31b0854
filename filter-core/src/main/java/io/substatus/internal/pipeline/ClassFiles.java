package io.substatus.internal.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class loader has a class, asked without loading it. Remembers which it has, because looking costs a search
 * through all jars; which it has not is asked anew, for somebody may be about to mend that. Keeps no class loader alive;
 * thread-safe.
 */
public final class ClassFiles {

    /** As many names as the applications have servlets. */
    private static final Map<ClassLoader, Set<String>> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    private ClassFiles() {}

    /**
     * Whether the loader has the class.
     *
     * @param loader the loader, or null when it is not known
     * @param name the class's binary name
     * @return true also for no loader
     */
    public static boolean isThere(@Nullable ClassLoader loader, String name) {
        if (loader == null) {
            return true;
        }
        Set<String> found = FOUND.computeIfAbsent(loader, key -> ConcurrentHashMap.newKeySet());
        return found.contains(name) || isFound(loader, name, found);
    }

    private static boolean isFound(ClassLoader loader, String name, Set<String> found) {
        boolean there = loader.getResource(name.replace('.', '/') + ".class") != null;
        if (there) {
            found.add(name);
        }
        return there;
    }
}
