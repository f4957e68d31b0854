package io.substatus.internal.customerror;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.OwnersFile;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A custom error whose mode is {@code Redirect}: the path goes out as it is written, nothing is appended. Stateless. */
public final class Redirection {

    private Redirection() {}

    /**
     * The value of the Location field.
     *
     * @throws CustomErrorException if it cannot stand in a header field, or leads to the URL that has just failed
     */
    public static String location(CustomError entry, RequestFacts request) throws CustomErrorException {
        String path = entry.path();
        if (!path.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new CustomErrorException(EntryText.of(entry) + " (expected: a URL of printable ASCII characters)");
        }
        if (leadsBack(path, request)) {
            throw new CustomErrorException(
                    EntryText.of(entry) + ": the page it redirects to fails itself (expected: one that is there)");
        }
        return path;
    }

    /** The short note with a link that RFC 9110 (15.4) wants for people whose client does not follow. */
    public static OwnersFile note(String location) {
        String shown = linkable(location) ? escaped(location) : null;
        String text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Found</title>\n"
                + "</head>\n<body>\n"
                + (shown == null ? "<p>Found" : "<p><a href=\"" + shown + "\">" + shown + "</a>")
                + "</p>\n</body>\n</html>\n";
        return new OwnersFile(text.getBytes(UTF_8), "text/html;charset=utf-8");
    }

    private static boolean linkable(String location) {
        String lower = location.toLowerCase(Locale.ROOT);
        return lower.startsWith("/") || lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static boolean leadsBack(String location, RequestFacts request) {
        if (location.startsWith("/") && !location.startsWith("//")) {
            return pathOf(location).equals(request.requestUri());
        }
        String host = request.headers().first("Host");
        URI target = parsed(location);
        return host != null
                && target != null
                && host.equalsIgnoreCase(target.getRawAuthority())
                && request.requestUri().equals(target.getRawPath());
    }

    private static @Nullable URI parsed(String location) {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            return null; // a client may make something of it
        }
    }

    private static String pathOf(String location) {
        int end = 0;
        while (end < location.length() && location.charAt(end) != '?' && location.charAt(end) != '#') {
            end++;
        }
        return location.substring(0, end);
    }
}
