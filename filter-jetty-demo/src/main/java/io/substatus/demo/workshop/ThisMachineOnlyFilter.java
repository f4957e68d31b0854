package io.substatus.demo.workshop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps the workshop for whoever sits at this machine; others are shown to the shop. Thread-safe. */
public final class ThisMachineOnlyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isLocal(request)) {
            chain.doFilter(request, response);
        } else if (request.getServletPath().isEmpty()) {
            response.sendRedirect("/teas");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "the workshop is open to this machine only");
        }
    }

    private static boolean isLocal(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && isLocalName(request.getServerName())
                && (request.getMethod().equals("GET") || isOwnPage(request.getHeader("Sec-Fetch-Site")))
                && !cameThroughProxy(request.getHeaderNames());
    }

    /** Another name that leads here may belong to a page that wants to drive this one. */
    private static boolean isLocalName(String name) {
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]") || name.equals("::1");
    }

    /** Others may link to this page; only it may set something going. */
    private static boolean isOwnPage(@Nullable String site) {
        return site == null || !site.equals("cross-site");
    }

    private static boolean cameThroughProxy(Enumeration<String> names) {
        while (names.hasMoreElements()) {
            String name = names.nextElement().toLowerCase(Locale.ROOT);
            if (name.equals("via") || name.equals("forwarded") || name.startsWith("x-forwarded-")) {
                return true;
            }
        }
        return false;
    }
}
