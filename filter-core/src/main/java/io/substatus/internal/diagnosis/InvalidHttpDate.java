package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Headers;
import io.substatus.internal.grammar.HttpDates;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 400.602: a header that must hold a date holds something else. Immutable and thread-safe. */
final class InvalidHttpDate implements Detector {

    private static final List<String> DATES = List.of("If-Modified-Since", "If-Unmodified-Since", "If-Range", "Date");

    @Override
    public boolean concerns(int status) {
        return status == 400 || status == 500;
    }

    /** A container makes an exception a 500, though the request is at fault when its header was being read. */
    @Override
    public @Nullable Finding detect(Failure failure) {
        Headers headers = failure.request().headers();
        Throwable thrown = readingADate(failure.causes(), headers);
        if (thrown == null && failure.outcome().status() != 400) {
            return null;
        }
        String name = malformed(headers);
        List<String> site = thrown == null ? List.of() : Sentences.thrownAt(thrown);
        if (name != null) {
            String value = EvidenceText.quoted(String.valueOf(headers.first(name)));
            return Findings.of(
                    400, 602, "The header " + name + ": " + value + " is not a date as HTTP writes it.", site);
        }
        return thrown == null ? null : Findings.of(400, 602, "A header was read as a date and is none.", site);
    }

    private static @Nullable String malformed(Headers headers) {
        for (String name : DATES) {
            String value = headers.first(name);
            if (value != null && !isEntityTag(name, value) && !HttpDates.isDate(value)) {
                return name;
            }
        }
        return null;
    }

    /** If-Range takes an entity tag as well. */
    private static boolean isEntityTag(String name, String value) {
        String text = value.strip();
        return name.equals("If-Range") && (text.startsWith("\"") || text.startsWith("W/\"")) && text.endsWith("\"");
    }

    private static @Nullable Throwable readingADate(List<Throwable> causes, Headers headers) {
        for (Throwable cause : causes) {
            if (isOutOfDateHeader(cause) || isOfHeaderValue(cause, headers)) {
                return cause;
            }
        }
        return null;
    }

    private static boolean isOutOfDateHeader(Throwable cause) {
        if (!(cause instanceof IllegalArgumentException)) {
            return false;
        }
        for (StackTraceElement frame : Frames.near(cause)) {
            if (!FrameKind.PLUMBING.has(frame) && !FrameKind.DATE_HEADER.has(frame)) {
                return false;
            }
            if (frame.getMethodName().equals("getDateHeader")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfHeaderValue(Throwable cause, Headers headers) {
        return cause instanceof DateTimeParseException parse
                && DATES.stream().anyMatch(name -> parse.getParsedString().equals(headers.first(name)));
    }
}
