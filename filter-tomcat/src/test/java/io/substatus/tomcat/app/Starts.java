package io.substatus.tomcat.app;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What fails to start, or takes its time for it. */
public final class Starts {
    private Starts() {}

    /** Fails with an exception. */
    public static final class Failing extends HttpServlet {
        @Override
        public void init(ServletConfig config) {
            throw new IllegalStateException("boom init");
        }
    }

    /** Says for a while that it is not there. */
    public static final class Away extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            throw new UnavailableException("boom away", 300);
        }
    }

    /** A filter that cannot start. */
    public static final class Stuck implements Filter {
        @Override
        public void init(FilterConfig config) throws ServletException {
            throw new ServletException("boom filter");
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(request, response);
        }
    }

    /** Makes start and stop of an application last until they are let go on, while somebody wants that. */
    public static final class Lazy implements ServletContextListener {
        /** The system property that is true while somebody wants that. */
        static final String WANTED = "lazy.wanted";

        /** The system property that is true while an application waits. */
        static final String WAITS = "lazy.waits";

        @Override
        public void contextInitialized(ServletContextEvent event) {
            await();
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            await();
        }

        private static void await() {
            if (Boolean.getBoolean(WANTED)) {
                System.setProperty(WAITS, "true");
                Waits.until(() -> !Boolean.getBoolean(WANTED));
                System.clearProperty(WAITS);
            }
        }
    }
}
