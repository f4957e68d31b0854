package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The buyers' shared drive: WebDAV's methods, with one file and a keen eye on their headers. Thread-safe. */
public final class DriveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> COPYING = Set.of("COPY", "MOVE");
    private static final Pattern DEPTH = Pattern.compile("0|1|infinity");
    private static final Pattern CONDITION =
            Pattern.compile("(\\s*\\((\\s*(Not\\s+)?(<[^<>]+>|\\[[^\\[\\]]+]))+\\s*\\))+\\s*");
    private static final Pattern TIMEOUT = Pattern.compile("Infinite|Second-\\d{1,10}");
    private static final Pattern TOKEN = Pattern.compile("<[a-z]+:[^<>]+>");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String fault = fault(request);
        if (fault != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, fault);
        } else if (isTooMuch(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "neither sources nor whole trees are given out");
        } else {
            response.setContentType("text/plain");
            response.getWriter().println("Kurseong: rain since Tuesday. Wait with the second flush.");
        }
    }

    private static boolean isTooMuch(HttpServletRequest request) {
        return "infinity".equals(request.getHeader("Depth")) || "f".equals(request.getHeader("Translate"));
    }

    /** What is wrong with the headers that WebDAV and its extensions add, or null. */
    private static @Nullable String fault(HttpServletRequest request) {
        if (COPYING.contains(request.getMethod()) && !staysHere(request.getHeader("Destination"))) {
            return "Destination: not on this drive";
        }
        return firstOf(
                refused(request, "Depth", DEPTH),
                refused(request, "If", CONDITION),
                refused(request, "Overwrite", Pattern.compile("[TF]")),
                refused(request, "Translate", Pattern.compile("[tf]")),
                refused(request, "Timeout", TIMEOUT),
                refused(request, "Lock-Token", TOKEN));
    }

    private static boolean staysHere(@Nullable String destination) {
        return destination != null && destination.startsWith("/drive/");
    }

    private static @Nullable String refused(HttpServletRequest request, String name, Pattern pattern) {
        String value = request.getHeader(name);
        return value == null || pattern.matcher(value).matches()
                ? null
                : name.toLowerCase(Locale.ROOT) + ": not as WebDAV has it";
    }

    private static @Nullable String firstOf(@Nullable String... faults) {
        for (String fault : faults) {
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
