package io.substatus.internal.servlet;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.RegisteredServlet;
import io.substatus.exchange.SecurityFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.config.WelcomeFiles;
import io.substatus.internal.pipeline.ClassFiles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the servlet context when a detector asks. Confined to the request's thread. */
final class ServletApplicationFacts implements ApplicationFacts {

    private static final Set<String> CONTAINER_DEFAULT_SERVLETS = Set.of(
            "org.apache.catalina.servlets.DefaultServlet",
            "org.eclipse.jetty.ee10.servlet.DefaultServlet",
            "org.eclipse.jetty.ee10.servlet.ResourceServlet",
            "org.eclipse.jetty.ee11.servlet.DefaultServlet",
            "org.eclipse.jetty.ee11.servlet.ResourceServlet",
            "io.undertow.servlet.handlers.DefaultServlet");
    private static final Set<String> CONTAINER_SERVLET_NAMES = Set.of("default", "jsp", "invoker");

    private final ServletContext context;
    private final HttpServletRequest request;
    private final DispatcherType dispatcher;
    private final Circumstances circumstances;
    private @Nullable ServletMapping mapping;

    ServletApplicationFacts(HttpServletRequest request, DispatcherType dispatcher, Circumstances circumstances) {
        this.context = request.getServletContext();
        this.request = request;
        this.dispatcher = dispatcher;
        this.circumstances = circumstances;
    }

    /** Whether a servlet's class is the one that a container maps to the root by itself. */
    static boolean isContainerDefault(@Nullable String servletClass) {
        return servletClass != null && CONTAINER_DEFAULT_SERVLETS.contains(servletClass);
    }

    @Override
    public ServletMapping mapping() {
        ServletMapping known = mapping;
        if (known == null) {
            known = dispatcher == DispatcherType.ERROR
                    ? mapping(ErrorAttributes.text(request, ErrorAttributes.SERVLET_NAME), "", "UNKNOWN")
                    : mapping(OriginalTarget.mapping(request, dispatcher));
            mapping = known;
        }
        return known;
    }

    private ServletMapping mapping(@Nullable HttpServletMapping found) {
        if (found == null) {
            return mapping(null, "", "UNKNOWN");
        }
        MappingMatch match = found.getMappingMatch();
        String pattern = found.getPattern();
        return mapping(
                found.getServletName(), pattern == null ? "" : pattern, match == null ? "UNKNOWN" : match.name());
    }

    private ServletMapping mapping(@Nullable String servletName, String pattern, String match) {
        boolean named = servletName != null && !servletName.isEmpty();
        String servletClass = named ? classOf(servletName) : null;
        boolean containerDefault = servletClass == null
                ? "default".equals(servletName)
                : CONTAINER_DEFAULT_SERVLETS.contains(servletClass);
        return new ServletMapping(named ? servletName : null, servletClass, pattern, match, containerDefault);
    }

    private @Nullable String classOf(@Nullable String servletName) {
        if (servletName == null) {
            return null;
        }
        ServletRegistration registration = context.getServletRegistration(servletName);
        return registration == null ? null : registration.getClassName();
    }

    @Override
    public boolean isDirectory(String path) {
        if (!isPlain(path)) {
            return false;
        }
        Path file = realPath(path);
        if (file != null && Files.exists(file)) {
            return Files.isDirectory(file);
        }
        Set<String> below = context.getResourcePaths(path.endsWith("/") ? path : path + "/");
        return below != null && !below.isEmpty();
    }

    @Override
    public boolean isFile(String path) {
        if (!isPlain(path)) {
            return false;
        }
        Path file = realPath(path);
        if (file != null && Files.exists(file)) {
            return Files.isRegularFile(file);
        }
        try {
            return !path.endsWith("/") && context.getResource(path) != null && !isDirectory(path);
        } catch (MalformedURLException e) {
            return false; // no resource can have such a name
        }
    }

    @Override
    public boolean isHidden(String path) {
        if (!isPlain(path)) {
            return false;
        }
        if (HiddenFiles.hasHiddenName(path)) {
            return isFile(path) || isDirectory(path);
        }
        Path file = HiddenFiles.BY_ATTRIBUTE ? realPath(path) : null;
        return file != null && HiddenFiles.isHidden(file);
    }

    @Override
    public boolean isBodyRead() {
        return circumstances.isBodyRead();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    private @Nullable Path realPath(String path) {
        String real = context.getRealPath(path);
        try {
            return real == null ? null : Path.of(real);
        } catch (InvalidPathException e) {
            return null; // no file can have such a name
        }
    }

    /** Names with control characters are never looked up: containers throw on some of them. */
    private static boolean isPlain(String path) {
        return path.startsWith("/") && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
    }

    @Override
    public List<String> urlPatterns() {
        List<String> patterns = new ArrayList<>();
        for (ServletRegistration registration :
                context.getServletRegistrations().values()) {
            if (!CONTAINER_SERVLET_NAMES.contains(registration.getName())) {
                patterns.addAll(registration.getMappings());
            }
        }
        return patterns;
    }

    @Override
    public Set<String> servletMethods() {
        String servletClass = mapping().servletClass();
        return servletClass == null ? Set.of() : ServletMethods.of(servletClass, context.getClassLoader());
    }

    @Override
    public boolean hasClass(String name) {
        return ClassFiles.isThere(context.getClassLoader(), name);
    }

    @Override
    public List<RegisteredServlet> servlets() {
        List<RegisteredServlet> servlets = new ArrayList<>();
        for (ServletRegistration registration :
                context.getServletRegistrations().values()) {
            servlets.add(new RegisteredServlet(registration.getName(), List.copyOf(registration.getMappings())));
        }
        return servlets;
    }

    @Override
    public List<String> names(String folder, int limit) {
        return isPlain(folder) ? FolderNames.of(context, folder, realPath(folder), limit) : List.of();
    }

    @Override
    public List<String> welcomeFiles() {
        try (InputStream webXml = context.getResourceAsStream("/WEB-INF/web.xml")) {
            return webXml == null ? WelcomeFiles.USUAL : WelcomeFiles.read(webXml);
        } catch (IOException e) {
            return WelcomeFiles.USUAL; // an application whose web.xml is no XML does not start
        }
    }

    @Override
    public SecurityFacts security() {
        return new ServletSecurityFacts(request, dispatcher);
    }

    @Override
    public ApplicationState state() {
        return circumstances.state();
    }
}
