package io.substatus.internal.grammar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.function.Function;

/**
 * What nobody may send without an answer: each grammar takes any bytes, agrees with the same grammar written down another
 * way, and looks at each character a few times at most. Without {@code JAZZER_FUZZ=1} the collected inputs are replayed.
 */
class GrammarFuzzTest {

    /** How often a character may be looked at, and how often the end. */
    private static final int LOOKS = 8;

    @FuzzTest
    void ifHeader(byte[] input) {
        agree(input, value -> IfHeader.faultAt(value) < 0, Oracle::isIf);
    }

    @FuzzTest
    void depth(byte[] input) {
        agree(input, DepthHeader::isDepth, Oracle::isDepth);
    }

    @FuzzTest
    void destination(byte[] input) {
        agree(input, DestinationHeader::isWellFormed, Oracle::isDestination);
        DestinationHeader.authority(text(input));
    }

    @FuzzTest
    void lockToken(byte[] input) {
        agree(input, CodedUrl::isCodedUrl, Oracle::isLockToken);
    }

    @FuzzTest
    void timeout(byte[] input) {
        agree(input, TimeoutHeader::isWellFormed, Oracle::isTimeout);
    }

    @FuzzTest
    void webSocketKey(byte[] input) {
        agree(input, WebSocketKey::isKey, Oracle::isWebSocketKey);
    }

    @FuzzTest
    void forwardedFor(byte[] input) {
        agree(input, value -> new ForwardedFor().read(value), Oracle::isForwardedFor);
    }

    @FuzzTest
    void range(byte[] input) {
        String value = text(input);
        check(value, RangeHeader.of(value), Oracle.range(value));
    }

    @FuzzTest
    void date(byte[] input) {
        String value = text(input);
        check(value, HttpDates.isDate(value), Oracle.isDate(value));
    }

    private static void agree(byte[] input, Function<CharSequence, Boolean> grammar, Function<String, Boolean> oracle) {
        String value = text(input);
        CountedText counted = new CountedText(value);
        check(value, grammar.apply(counted), oracle.apply(value));
        if (counted.looks() > LOOKS * (value.length() + 1L)) {
            throw new AssertionError(
                    "looks: " + counted.looks() + " (expected: at most " + LOOKS + " a character): " + value);
        }
    }

    private static void check(String value, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError(actual + " (expected: " + expected + "): " + value);
        }
    }

    /** Headers arrive as bytes. */
    private static String text(byte[] input) {
        return new String(input, ISO_8859_1);
    }
}
