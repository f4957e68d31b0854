package io.substatus.internal.servlet;

import io.substatus.internal.config.UrlPattern;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.MalformedURLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page that an {@code ExecuteURL} path means: as seen from the server with the context path, as seen from the
 * application without, or in another application that lets itself be used. Thread-safe.
 *
 * @param context the application whose error it is
 */
record PageTarget(ServletContext context) {

    /**
     * The page's dispatcher.
     *
     * @param path begins with a slash
     * @param query the page's query string
     * @return null if the path belongs to another application, which the container does not give
     */
    @Nullable
    RequestDispatcher find(String path, String query) {
        String own = context.getContextPath();
        String plain = withoutQuery(path);
        if (!own.isEmpty() && isBelow(own, plain)) {
            return dispatcher(context, path.substring(own.length()), query);
        }
        if (isOwn(plain)) {
            return dispatcher(context, path, query);
        }
        ServletContext other = context.getContext(plain);
        if (other != null && !other.getContextPath().equals(own) && isBelow(other.getContextPath(), plain)) {
            return dispatcher(other, path.substring(other.getContextPath().length()), query);
        }
        return own.isEmpty() && (other != null || !givesContexts()) ? dispatcher(context, path, query) : null;
    }

    /** Jetty gives no context at all, not even the own one, unless told to; then nothing can be said of others. */
    private boolean givesContexts() {
        return context.getContext("/") != null;
    }

    /** The path of an application itself means its root. */
    private static @Nullable RequestDispatcher dispatcher(ServletContext context, String below, String query) {
        String path = below.startsWith("/") ? below : "/" + below;
        return context.getRequestDispatcher(path + (path.indexOf('?') < 0 ? "?" : "&") + query);
    }

    private static boolean isBelow(String contextPath, String path) {
        return path.startsWith(contextPath)
                && (path.length() == contextPath.length() || path.charAt(contextPath.length()) == '/');
    }

    /** Whether the application has something there; what containers map to the root by themselves does not count. */
    private boolean isOwn(String path) {
        for (ServletRegistration servlet : context.getServletRegistrations().values()) {
            boolean ofContainer = ServletApplicationFacts.isContainerDefault(servlet.getClassName());
            for (String pattern : servlet.getMappings()) {
                if (UrlPattern.matches(pattern, path) && !(ofContainer && pattern.equals("/")) && !isJsp(pattern)) {
                    return true;
                }
            }
        }
        try {
            return context.getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    /** A pattern of the container for files, which have to be there. */
    private static boolean isJsp(String pattern) {
        return pattern.equals("*.jsp") || pattern.equals("*.jspx");
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
