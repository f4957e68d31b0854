package io.substatus.jetty;

import io.substatus.exchange.RegisteredServlet;
import io.substatus.jetty.internal.ServletView;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.jspecify.annotations.Nullable;

/** Asks the servlet handler of a context. Confined to the request's thread. */
record MappedServletView(ServletContextRequest request) implements ServletView {

    @Override
    public @Nullable String servletName() {
        ServletHolder holder = holder();
        return holder == null ? null : holder.getName();
    }

    @Override
    public @Nullable String servletClass() {
        ServletHolder holder = holder();
        return holder == null ? null : holder.getClassName();
    }

    private @Nullable ServletHolder holder() {
        ServletHandler.MappedServlet mapped = mapped();
        return mapped == null ? null : mapped.getServletHolder();
    }

    @Override
    public @Nullable PathSpec pattern() {
        ServletHandler.MappedServlet mapped = mapped();
        return mapped == null ? null : mapped.getPathSpec();
    }

    private ServletHandler.@Nullable MappedServlet mapped() {
        MatchedResource<ServletHandler.MappedServlet> matched = request.getMatchedResource();
        return matched == null ? null : matched.getResource();
    }

    @Override
    public @Nullable String authType() {
        return request.getServletApiRequest().getAuthType();
    }

    @Override
    public List<RegisteredServlet> servlets() {
        ServletHandler handler = request.getServletContextHandler().getServletHandler();
        return Arrays.stream(handler.getServlets())
                .map(holder -> new RegisteredServlet(holder.getName(), patterns(handler, holder.getName())))
                .toList();
    }

    private static List<String> patterns(ServletHandler handler, String name) {
        return Arrays.stream(handler.getServletMappings())
                .filter(mapping -> name.equals(mapping.getServletName()))
                .flatMap(mapping -> Arrays.stream(mapping.getPathSpecs()))
                .toList();
    }
}
