package io.substatus.internal.guard.access;

import io.substatus.exchange.ServletMapping;
import java.util.Set;

/**
 * The servlet that would answer. Immutable.
 *
 * @param servlet its name, empty when it is not known
 * @param servletClass binary name of its class, empty when it is not known
 */
record Target(Kind kind, String servlet, String servletClass) {

    /** No servlet is known: then nothing can be said against the request. */
    static final Target UNKNOWN = new Target(Kind.UNKNOWN, "", "");

    private static final Set<String> WEBDAV = Set.of("org.apache.catalina.servlets.WebdavServlet");
    private static final Set<String> PAGES = Set.of(
            "org.apache.jasper.servlet.JspServlet",
            "org.eclipse.jetty.ee10.jsp.JettyJspServlet",
            "org.eclipse.jetty.ee11.jsp.JettyJspServlet");
    private static final Set<String> PROGRAMS = Set.of(
            "org.apache.catalina.servlets.CGIServlet",
            "org.eclipse.jetty.ee10.servlets.CGI",
            "org.eclipse.jetty.ee11.servlets.CGI");

    /** Jetty's stand-in where no servlet takes what is left over; it answers 404. */
    private static final String NOTHING = "$Default404Servlet";

    static Target of(ServletMapping mapping) {
        String servlet = mapping.servletName();
        String servletClass = mapping.servletClass();
        return servlet == null ? UNKNOWN : new Target(kind(mapping), servlet, servletClass == null ? "" : servletClass);
    }

    private static Kind kind(ServletMapping mapping) {
        String servletClass = mapping.servletClass();
        if (mapping.containerDefault()) {
            return Kind.FILES;
        }
        if (servletClass == null) {
            return Kind.SERVLET;
        }
        if (servletClass.endsWith(NOTHING)) {
            return Kind.UNKNOWN;
        }
        return PROGRAMS.contains(servletClass)
                ? Kind.PROGRAMS
                : WEBDAV.contains(servletClass)
                        ? Kind.WEBDAV
                        : PAGES.contains(servletClass) ? Kind.PAGES : Kind.SERVLET;
    }

    /** Whether files are read and written as they are. */
    boolean isFiles() {
        return kind == Kind.FILES || kind == Kind.WEBDAV;
    }

    /** What kinds of servlets rules tell apart. */
    enum Kind {
        /** The container's own for files. */
        FILES,
        /** The container's own for WebDAV. */
        WEBDAV,
        /** The container's own for JSP pages. */
        PAGES,
        /** The container's own for CGI programs. */
        PROGRAMS,
        /** Any other. */
        SERVLET,
        /** None is known. */
        UNKNOWN
    }
}
