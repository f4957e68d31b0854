package io.substatus.jetty.internal;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.RegisteredServlet;
import io.substatus.exchange.SecurityFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.pipeline.ClassFiles;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Asks a context when a detector asks. Confined to the request's thread.
 *
 * @param context the request's context, or null for a request that belongs to none
 */
record JettyApplicationFacts(
        Request request, @Nullable ContextHandler context, ServletView servlet, Supplier<ApplicationState> told)
        implements ApplicationFacts {

    private static final Set<String> OF_CONTAINER = Set.of("default", "jsp", "invoker");

    @Override
    public ServletMapping mapping() {
        PathSpec pattern = servlet.pattern();
        String type = servlet.servletClass();
        boolean containerDefault = type != null
                && type.startsWith("org.eclipse.jetty.")
                && (type.endsWith(".DefaultServlet") || type.endsWith(".ResourceServlet"));
        return new ServletMapping(
                servlet.servletName(),
                type,
                pattern == null ? "" : pattern.getDeclaration(),
                match(pattern),
                containerDefault);
    }

    private static String match(@Nullable PathSpec pattern) {
        if (pattern == null) {
            return "UNKNOWN";
        }
        return switch (pattern.getGroup()) {
            case ROOT -> "CONTEXT_ROOT";
            case EXACT -> "EXACT";
            case PREFIX_GLOB -> "PATH";
            case SUFFIX_GLOB -> "EXTENSION";
            case DEFAULT -> "DEFAULT";
            default -> "UNKNOWN";
        };
    }

    @Override
    public boolean isDirectory(String path) {
        Resource found = find(path);
        return found != null && found.isDirectory();
    }

    @Override
    public boolean isFile(String path) {
        Resource found = find(path);
        return found != null && found.exists() && !found.isDirectory();
    }

    /** Names with control characters are never looked up: resources throw on some of them. */
    private @Nullable Resource find(String path) {
        boolean plain = path.startsWith("/") && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
        Resource base = context == null || !plain ? null : context.getBaseResource();
        return base == null ? null : base.resolve(path.substring(1));
    }

    @Override
    public List<String> urlPatterns() {
        return servlets().stream()
                .filter(known -> !OF_CONTAINER.contains(known.name()))
                .flatMap(known -> known.urlPatterns().stream())
                .toList();
    }

    /** Servlet classes are of another class loader than this one, so that nobody looks into them from here. */
    @Override
    public Set<String> servletMethods() {
        return Set.of();
    }

    @Override
    public boolean hasClass(String name) {
        return context == null || ClassFiles.isThere(context.getClassLoader(), name);
    }

    @Override
    public List<RegisteredServlet> servlets() {
        return servlet.servlets();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public SecurityFacts security() {
        return context == null ? SecurityFacts.UNKNOWN : new JettySecurityFacts(request, context, servlet);
    }

    @Override
    public ApplicationState state() {
        return told.get();
    }
}
