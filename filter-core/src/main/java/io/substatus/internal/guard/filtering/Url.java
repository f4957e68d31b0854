package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;

/**
 * The path of a request in every reading that matters, context path included. Where the client's and the container's
 * reading differ, rules hold for both, so that nobody gets round a rule by writing the path in another way. Used again
 * for each request; confined to the thread that has it.
 */
final class Url {

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
        raw.outline();
        if (raw.has(Kinds.PERCENT)) {
            Escapes.decode(raw, decodedText, false);
            decoded = decodedText;
            decoded.outline();
        }
    }

    /** Parameters go before decoding, as in containers: an escaped semicolon is part of a name. */
    private void strip() {
        if (!raw.has(Kinds.SEMICOLON) && !decoded.has(Kinds.BACKSLASH)) {
            bare = decoded;
            return;
        }
        dropParameters();
        Escapes.decode(withoutParameters, bareText, false);
        bareText.replace('\\', '/');
        bareText.outline();
        bare = bareText;
    }

    private void dropParameters() {
        char[] in = raw.chars();
        char[] out = withoutParameters.ready(raw.length());
        int length = 0;
        boolean inParameter = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = in[i];
            inParameter = c != '/' && (inParameter || c == ';');
            out[length] = c;
            length += inParameter ? 0 : 1;
        }
        withoutParameters.filled(length);
    }

    private void addSeen(GuardedRequest request) {
        seenText.set(request.contextPath());
        seenText.append(request.path());
        if (!seenText.sameAs(bare)) {
            seenText.replace('\\', '/');
            seenText.outline();
            add(seenText);
        }
    }

    private void add(Text reading) {
        readings[count++] = reading;
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
        return decoded.has(Kinds.PLUS) || (decoded.has(Kinds.PERCENT) && Escapes.isIn(decoded));
    }

    /** Whether the decoded path has a character outside ASCII. */
    boolean hasHighBit() {
        return decoded.has(Kinds.HIGH);
    }
}
