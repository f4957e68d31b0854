package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;

/**
 * The path of a request in every reading that matters, context path included. Where the client's and the container's
 * reading differ, rules hold for both, so that nobody gets round a rule by writing the path in another way. Used again
 * for each request; confined to the thread that has it.
 */
final class Url {

    private static final int ESCAPED = 1;
    private static final int PLUS = 2;
    private static final int PARAMETER = 4;
    private static final int BACKSLASH = 8;
    private static final int HIGH = 16;
    private static final byte[] KINDS = kinds();

    private final Text raw = new Text();
    private final Text decodedText = new Text();
    private final Text withoutParameters = new Text();
    private final Text bareText = new Text();
    private final Text seenText = new Text();
    private final Text[] readings = {raw, raw, raw};
    private Text decoded = raw;
    private Text bare = raw;
    private int bareAt;
    private int count;
    private int kinds;

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        kinds['%'] = ESCAPED;
        kinds['+'] = PLUS;
        kinds[';'] = PARAMETER;
        kinds['\\'] = BACKSLASH;
        return kinds;
    }

    void read(GuardedRequest request) {
        raw.set(request.requestUri());
        decode();
        strip();
        count = 0;
        add(decoded);
        bareAt = bare == decoded ? 0 : 1;
        if (bareAt == 1) {
            add(bare);
        }
        addSeen(request);
    }

    private void decode() {
        decoded = raw;
        kinds = kinds(raw);
        if ((kinds & ESCAPED) != 0) {
            Escapes.decode(raw, decodedText, false);
            decoded = decodedText;
            kinds = (kinds & PARAMETER) | kinds(decoded);
        }
    }

    /** Parameters go before decoding, as in containers: an escaped semicolon is part of a name. */
    private void strip() {
        if ((kinds & (PARAMETER | BACKSLASH)) == 0) {
            bare = decoded;
            return;
        }
        dropParameters();
        Escapes.decode(withoutParameters, bareText, false);
        bareText.replace('\\', '/');
        bare = bareText;
    }

    private void dropParameters() {
        withoutParameters.clear();
        boolean inParameter = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.chars()[i];
            inParameter = c != '/' && (inParameter || c == ';');
            if (!inParameter) {
                withoutParameters.append(c);
            }
        }
    }

    private void addSeen(GuardedRequest request) {
        seenText.set(request.contextPath());
        seenText.append(request.path());
        if (!seenText.sameAs(bare)) {
            seenText.replace('\\', '/');
            add(seenText);
        }
    }

    private void add(Text reading) {
        readings[count++] = reading;
    }

    private static int kinds(Text text) {
        char[] chars = text.chars();
        int kinds = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = chars[i];
            kinds |= c < 128 ? KINDS[c] : HIGH;
        }
        return kinds;
    }

    void clear() {
        raw.clear();
        decodedText.clear();
        withoutParameters.clear();
        bareText.clear();
        seenText.clear();
    }

    /** As sent. */
    Text raw() {
        return raw;
    }

    /** As sent, decoded once. */
    Text decoded() {
        return decoded;
    }

    /** Decoded, without path parameters, a backslash being a slash: where segments are looked for. */
    Text bare() {
        return bare;
    }

    /** How many readings differ. */
    int readings() {
        return count;
    }

    /** The first of the readings that have no path parameters any more. */
    int firstBare() {
        return bareAt;
    }

    /** The decoded path; where they differ the bare one, then that which the application sees. */
    Text reading(int index) {
        return readings[index];
    }

    /** Whether a second decoding, in which a plus is a blank, would change the path. */
    boolean isDoubleEscaped() {
        return (kinds & PLUS) != 0 || ((kinds & ESCAPED) != 0 && Escapes.isIn(decoded));
    }

    /** Whether the decoded path has a character outside ASCII. */
    boolean hasHighBit() {
        return (kinds & HIGH) != 0;
    }
}
