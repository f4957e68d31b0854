package io.substatus.internal.errorpage.masking;

import io.substatus.exchange.RequestFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that were secrets in one request, so that they are found again in an exception's message or a log line:
 * cookies, credentials (of Basic the decoded parts too), secret header fields and parameters. Stateless.
 */
final class KnownSecrets {

    /** Shorter values would mask innocent text. */
    private static final int MIN_LENGTH = 6;

    private static final int MAX_LENGTH = 4096;
    private static final int MAX_COUNT = 64;

    private KnownSecrets() {}

    /** The longest first, so that none is masked in part. */
    static List<String> of(RequestFacts request) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : request.headers().names()) {
            for (String value : request.headers().all(name)) {
                fromHeader(name.toLowerCase(Locale.ROOT), value, found);
            }
        }
        fromParameters(request.queryString(), found);
        fromParameters(request.requestUri(), found);
        List<String> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        return List.copyOf(sorted);
    }

    static String mask(String text, List<String> secrets) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, Masker.MASK);
        }
        return masked;
    }

    private static void fromHeader(String name, String value, Set<String> found) {
        if (name.equals("cookie")) {
            for (String pair : split(value, ";")) {
                add(unquoted(pair.substring(pair.indexOf('=') + 1).strip()), found);
            }
        } else if (name.endsWith("authorization")) {
            String credentials = value.substring(value.indexOf(' ') + 1).strip();
            add(credentials, found);
            addBasic(value, credentials, found);
        } else if (SecretNames.contains(name)) {
            add(value.strip(), found);
        }
    }

    private static void addBasic(String value, String credentials, Set<String> found) {
        if (value.regionMatches(true, 0, "basic ", 0, 6) && credentials.length() <= MAX_LENGTH) {
            String decoded = decoded(credentials);
            if (decoded != null) {
                add(decoded, found);
                add(decoded.substring(decoded.indexOf(':') + 1), found);
            }
        }
    }

    private static @Nullable String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static void fromParameters(@Nullable String text, Set<String> found) {
        if (text == null) {
            return;
        }
        String cut = text.length() > Masker.MAX_INPUT ? text.substring(0, Masker.MAX_INPUT) : text;
        for (String pair : split(cut, "&;?")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && SecretNames.contains(Percent.decode(pair.substring(0, equals)))) {
                add(pair.substring(equals + 1), found);
                add(Percent.decode(pair.substring(equals + 1)), found);
            }
        }
    }

    private static void add(String value, Set<String> found) {
        if (value.length() >= MIN_LENGTH && value.length() <= MAX_LENGTH && found.size() < MAX_COUNT) {
            found.add(value);
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> split(String text, String signs) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || signs.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
