package io.substatus.internal.errorpage.masking;

import io.substatus.exchange.RequestFacts;
import io.substatus.page.Field;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Masks secrets by the names they go under, by the shape of their values, and wherever a value that was a secret in
 * the request turns up again. A masked value leaves nothing of itself behind but, for credentials, its scheme.
 * Immutable and thread-safe. Takes time linear in the text, of which it looks at {@value #MAX_INPUT} characters at
 * most.
 */
public final class Masker {

    /** What stands in place of a secret. */
    public static final String MASK = "[masked]";

    /** Characters of a text that are looked at; the rest is cut off before anything else is done. */
    public static final int MAX_INPUT = 16 * 1024;

    /** Knows names and shapes only. */
    public static final Masker GENERAL = new Masker(List.of());

    private final List<String> known;

    private Masker(List<String> known) {
        this.known = known;
    }

    /** A masker that also knows the values of a request's cookies, credentials and secret parameters. */
    public static Masker of(RequestFacts request) {
        return new Masker(KnownSecrets.of(request));
    }

    /** Masks running text: a message, a sentence of evidence, a line of a log. */
    public String text(String text) {
        String cut = text.length() > MAX_INPUT ? text.substring(0, MAX_INPUT) : text;
        String masked = KnownSecrets.mask(cut, known);
        masked = KeyBlocks.mask(masked);
        masked = UserInfo.mask(masked);
        masked = Pairs.mask(masked);
        masked = Elements.mask(masked);
        masked = Credentials.mask(masked);
        masked = Tokens.mask(masked);
        return CardNumbers.mask(masked);
    }

    /** Masks a raw path, with or without a query; a parameter's name and value may be percent-encoded. */
    public String uri(String uri) {
        String cut = uri.length() > MAX_INPUT ? uri.substring(0, MAX_INPUT) : uri;
        return text(QueryMask.mask(cut, this));
    }

    /** Masks a line of the access log, whose fields are separated by blanks; a query may hold an address in an address. */
    public String logLine(String line) {
        String cut = line.length() > MAX_INPUT ? line.substring(0, MAX_INPUT) : line;
        StringJoiner fields = new StringJoiner(" ");
        for (String field : cut.split(" ", -1)) {
            fields.add(field.indexOf('%') < 0 ? field : QueryMask.mask(field, this));
        }
        return text(fields.toString());
    }

    /** Masks the value of a header field, of which the name is masked if it is none. */
    public Field header(String name, String value) {
        String cut = value.length() > MAX_INPUT ? value.substring(0, MAX_INPUT) : value;
        return new Field(text(name), headerValue(name.toLowerCase(Locale.ROOT), cut));
    }

    private String headerValue(String name, String value) {
        if (name.equals("cookie") || name.equals("set-cookie")) {
            return Cookies.mask(value);
        }
        if (name.endsWith("authorization") || name.endsWith("-authenticate")) {
            return Credentials.schemeOnly(value);
        }
        if (SecretNames.contains(name)) {
            return MASK;
        }
        return name.equals("referer") || name.endsWith("-uri") || name.endsWith("-url") ? uri(value) : text(value);
    }
}
