package io.substatus.internal.errorpage;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes reference ids that people can read out over a telephone: four groups of four letters and digits without 0, O,
 * 1, I and L. 79 random bits, so that neither the order nor the rate of errors can be read from them. They name a
 * failure and open nothing, so a fast generator will do. Thread-safe.
 */
final class References {

    private static final byte[] ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 19;
    private static final int HALF = 9;

    private References() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] text = new byte[LENGTH];
        fill(text, 0, random.nextLong());
        text[HALF] = '-';
        fill(text, HALF + 1, random.nextLong());
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Two groups from the 63 upper bits: eight signs need 40. */
    private static void fill(byte[] text, int from, long bits) {
        long rest = bits >>> 1;
        for (int i = from; i < from + HALF; i++) {
            if (i == from + 4) {
                text[i] = '-';
            } else {
                text[i] = ALPHABET[(int) (rest % ALPHABET.length)];
                rest /= ALPHABET.length;
            }
        }
    }
}
