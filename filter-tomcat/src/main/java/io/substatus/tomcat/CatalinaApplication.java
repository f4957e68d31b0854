package io.substatus.tomcat;

import io.substatus.internal.errorpage.OverrideFiles;
import io.substatus.internal.hook.HookedApplication;
import io.substatus.internal.servlet.ErrorFolder;
import jakarta.servlet.ServletContext;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;

/** An application of Tomcat that takes requests. Thread-safe. */
final class CatalinaApplication implements HookedApplication {

    private final Context context;

    CatalinaApplication(Context context) {
        this.context = context;
    }

    @Override
    public String contextPath() {
        return context.getPath();
    }

    @Override
    public String displayName() {
        String name = context.getDisplayName();
        return name == null || name.startsWith("/") ? "" : name;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return context.getServletContext().getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        context.getServletContext().setAttribute(name, value);
    }

    @Override
    public OverrideFiles overrides() {
        ServletContext servletContext = context.getServletContext();
        return new ErrorFolder(servletContext).orElse(OverrideFiles.onClassPath(servletContext.getClassLoader()));
    }
}
