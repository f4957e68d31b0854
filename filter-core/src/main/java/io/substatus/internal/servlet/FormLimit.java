package io.substatus.internal.servlet;

import io.substatus.internal.guard.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a form or a multipart body, which the container reads by itself, to the limit of a body without a length. What the
 * container made of it is less than what it read, so that nothing is refused that is within the limit. Immutable.
 *
 * @param bytes the most that a body may have
 */
record FormLimit(long bytes, Refusal whenLarger) {

    /** Whether the container reads the body for parameters. */
    static boolean isForm(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") || isMultipart(contentType);
    }

    static boolean isMultipart(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    void check(Collection<Part> parts) throws BodyTooLarge {
        long sum = 0;
        for (Part part : parts) {
            sum += part.getSize();
        }
        check(sum);
    }

    /** An encoded char takes a byte or more; what the query gave is taken off. */
    void checkParameters(HttpServletRequest request) throws BodyTooLarge {
        String query = request.getQueryString();
        long sum = query == null ? 0 : -query.length();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            for (String value : parameter.getValue()) {
                sum += parameter.getKey().length() + (long) value.length();
            }
        }
        check(sum);
    }

    private void check(long sum) throws BodyTooLarge {
        if (sum > bytes) {
            throw new BodyTooLarge(bytes, whenLarger.rejection());
        }
    }
}
