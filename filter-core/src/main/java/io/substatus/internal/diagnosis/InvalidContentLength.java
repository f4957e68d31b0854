package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Headers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 400.7: the container refused a Content-Length that is no number, is there with different values, or stands beside
 * Transfer-Encoding. No application sees such a request. Immutable and thread-safe.
 */
final class InvalidContentLength implements Detector {

    private static final String CONVERTING = "convertContentLength";

    /** Digits of the largest length that a container can count. */
    private static final int MOST_DIGITS = 19;

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.beforeApplication(failure.outcome())) {
            return null;
        }
        if (failure.causes().stream().anyMatch(InvalidContentLength::isOfParser)) {
            return Finding.of(
                    400, 7, "The header Content-Length is not a number of bytes that the container can count.");
        }
        String fault = fault(failure.request().headers());
        return fault == null ? null : Finding.of(400, 7, fault);
    }

    private static boolean isOfParser(Throwable cause) {
        StackTraceElement top = Frames.top(cause);
        return top != null
                && FrameKind.LENGTH_PARSER.has(top)
                && top.getMethodName().equals(CONVERTING);
    }

    private static @Nullable String fault(Headers headers) {
        Set<String> lengths = new TreeSet<>();
        for (String field : headers.all("Content-Length")) {
            for (String element : field.split(",", -1)) {
                lengths.add(element.strip());
            }
        }
        for (String length : lengths) {
            if (!isNumber(length)) {
                return "The header Content-Length: " + EvidenceText.quoted(length) + " is not a number of bytes.";
            }
        }
        if (lengths.size() > 1) {
            return "The request carries different lengths in Content-Length: "
                    + EvidenceText.quoted(String.join(", ", lengths)) + ".";
        }
        List<String> encodings = headers.all("Transfer-Encoding");
        return lengths.isEmpty() || encodings.isEmpty()
                ? null
                : "The request carries Content-Length and Transfer-Encoding: "
                        + EvidenceText.quoted(String.join(", ", encodings)) + ", and only one of them is allowed.";
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
