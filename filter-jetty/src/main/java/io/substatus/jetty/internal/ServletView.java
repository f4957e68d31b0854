package io.substatus.jetty.internal;

import io.substatus.exchange.RegisteredServlet;
import java.util.List;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.jspecify.annotations.Nullable;

/** What only classes of a Jakarta EE environment can tell of a request. Confined to the request's thread. */
public interface ServletView {

    /** What stands for a request outside of any servlet context. */
    ServletView NONE = new ServletView() {
        @Override
        public @Nullable String servletName() {
            return null;
        }

        @Override
        public @Nullable String servletClass() {
            return null;
        }

        @Override
        public @Nullable PathSpec pattern() {
            return null;
        }

        @Override
        public @Nullable String authType() {
            return null;
        }

        @Override
        public List<RegisteredServlet> servlets() {
            return List.of();
        }
    };

    /** The name of the servlet that the request was mapped to, or null. */
    @Nullable
    String servletName();

    /** The binary name of its class, or null. */
    @Nullable
    String servletClass();

    /** The pattern that matched, or null. */
    @Nullable
    PathSpec pattern();

    /** How the container found out who the user is, or null. */
    @Nullable
    String authType();

    /** All servlets of the application with their mappings. */
    List<RegisteredServlet> servlets();
}
