package io.substatus.jetty.internal;

import io.substatus.internal.errorpage.OverrideFiles;
import io.substatus.internal.hook.HookedApplication;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A context as the hook sees it. What the hook leaves there lies in the handler and not in the servlet context, so that it
 * is still there when the context has stopped. As thread-safe as the context.
 */
record JettyApplication(ContextHandler context) implements HookedApplication {

    private static final String FOLDER = "/WEB-INF/errors/";

    @Override
    public String contextPath() {
        String path = context.getContextPath();
        return path == null || path.equals("/") ? "" : path;
    }

    @Override
    public String displayName() {
        String name = context.getDisplayName();
        return name == null || name.startsWith("/") ? "" : name;
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object value = context.getContext().getAttribute(name);
        return value == null ? context.getAttribute(name) : value;
    }

    @Override
    public void setAttribute(String name, Object value) {
        context.setAttribute(name, value);
    }

    @Override
    public OverrideFiles overrides() {
        return name -> read(context.getBaseResource(), FOLDER + name);
    }

    private static byte @Nullable [] read(@Nullable Resource base, String name) throws IOException {
        Resource file = base == null ? null : base.resolve(name);
        if (file == null || !file.exists() || file.isDirectory()) {
            return null;
        }
        try (InputStream in = file.newInputStream()) {
            return in.readNBytes(OverrideFiles.MAX_BYTES + 1);
        }
    }
}
