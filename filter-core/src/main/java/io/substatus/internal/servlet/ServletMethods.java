package io.substatus.internal.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the methods that a servlet answers, as {@code HttpServlet.doOptions} does, but from outside. Stateless.
 */
final class ServletMethods {

    /** As they stand in the names of the handling methods, such as {@code doGet}; in the order of the answer. */
    private static final List<String> METHODS = List.of("Get", "Head", "Post", "Put", "Patch", "Delete", "Options");

    private ServletMethods() {}

    /**
     * The methods of a servlet class; empty when it is not an {@code HttpServlet}, handles methods by itself in
     * {@code service}, or cannot be loaded.
     */
    static Set<String> of(String servletClass, @Nullable ClassLoader loader) {
        try {
            Class<?> type = Class.forName(servletClass, false, loader);
            return HttpServlet.class.isAssignableFrom(type) ? of(type) : Set.of();
        } catch (ClassNotFoundException | LinkageError e) {
            return Set.of();
        }
    }

    private static Set<String> of(Class<?> servlet) {
        Set<String> found = new LinkedHashSet<>();
        for (Class<?> type = servlet; type != null && type != HttpServlet.class; type = type.getSuperclass()) {
            if (declares(type, "service")) {
                return Set.of();
            }
            for (String method : METHODS) {
                if (declares(type, "do" + method)) {
                    found.add(method);
                }
            }
        }
        return ordered(found);
    }

    private static Set<String> ordered(Set<String> found) {
        Set<String> ordered = new LinkedHashSet<>();
        for (String method : METHODS) {
            boolean head = method.equals("Head") && found.contains("Get");
            if (head || method.equals("Options") || found.contains(method)) {
                ordered.add(method.toUpperCase(Locale.ROOT));
            }
        }
        return ordered;
    }

    private static boolean declares(Class<?> type, String name) {
        try {
            return type.getDeclaredMethod(name, HttpServletRequest.class, HttpServletResponse.class) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
