package io.substatus.internal.guard.access;

import io.substatus.internal.guard.GuardedRequest;
import org.jspecify.annotations.Nullable;

/** Which folder a request asks for. Stateless. */
final class Folders {

    private static final int ESCAPE = 3;

    private Folders() {}

    /** The folder with a slash at its end, or null. Tomcat has put a welcome file in its place before any filter is asked. */
    static @Nullable String asked(GuardedRequest request) {
        String path = request.path();
        if (path.endsWith("/")) {
            return path;
        }
        return isFolder(request.requestUri()) ? path.substring(0, path.lastIndexOf('/') + 1) : null;
    }

    /** Whether a raw path ends as a folder does: with a slash or a segment of dots, written in whatever way. */
    static boolean isFolder(String uri) {
        int end = withoutParameters(uri);
        int dots = 0;
        while (end > 0) {
            boolean escaped = end >= ESCAPE && uri.charAt(end - ESCAPE) == '%';
            int c = escaped ? decoded(uri, end - 2) : uri.charAt(end - 1);
            if (c != '.') {
                return dots <= 2 && (c == '/' || c == '\\');
            }
            dots++;
            end -= escaped ? ESCAPE : 1;
        }
        return false;
    }

    private static int withoutParameters(String uri) {
        int parameters = uri.indexOf(';', uri.lastIndexOf('/') + 1);
        return parameters < 0 ? uri.length() : parameters;
    }

    private static int decoded(String uri, int digits) {
        return 16 * Character.digit(uri.charAt(digits), 16) + Character.digit(uri.charAt(digits + 1), 16);
    }
}
