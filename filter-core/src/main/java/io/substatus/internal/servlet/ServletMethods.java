package io.substatus.internal.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the methods that a servlet answers, as {@code HttpServlet.doOptions} does, but from outside. Stateless.
 */
final class ServletMethods {

    private static final Map<String, String> METHODS = methods();

    private ServletMethods() {}

    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        methods.put("doGet", "GET");
        methods.put("doHead", "HEAD");
        methods.put("doPost", "POST");
        methods.put("doPut", "PUT");
        methods.put("doPatch", "PATCH");
        methods.put("doDelete", "DELETE");
        methods.put("doOptions", "OPTIONS");
        return methods;
    }

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
            for (Map.Entry<String, String> method : METHODS.entrySet()) {
                if (declares(type, method.getKey())) {
                    found.add(method.getValue());
                }
            }
        }
        return ordered(found);
    }

    private static Set<String> ordered(Set<String> found) {
        Set<String> ordered = new LinkedHashSet<>();
        for (String method : METHODS.values()) {
            boolean head = method.equals("HEAD") && found.contains("GET");
            if (head || method.equals("OPTIONS") || found.contains(method)) {
                ordered.add(method);
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
