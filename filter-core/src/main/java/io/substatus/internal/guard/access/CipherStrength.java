package io.substatus.internal.guard.access;

import java.util.List;

/** Tells weak ciphers by the names that TLS has for suites. Stateless. */
final class CipherStrength {

    /** Parts of the names of suites without encryption or with keys of 40 to 64 bits. */
    private static final List<String> WEAK = List.of("_NULL_", "_EXPORT", "_40_", "_WITH_DES_CBC");

    /** Parts of the names of suites whose keys have 128 bits or more, whatever a container makes of them. */
    private static final List<String> STRONG =
            List.of("_CHACHA20_", "_AES_128_", "_AES_256_", "_CAMELLIA_", "_ARIA_", "_SM4_");

    private CipherStrength() {}

    /** Whether the suite's name says that its key has at least 128 bits. */
    static boolean isKnownStrong(String suite) {
        for (int i = 0; i < STRONG.size(); i++) {
            if (suite.contains(STRONG.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing in the suite's name says that its key has fewer than 128 bits. */
    static boolean isStrong(String suite) {
        for (int i = 0; i < WEAK.size(); i++) {
            if (suite.contains(WEAK.get(i))) {
                return false;
            }
        }
        return true;
    }
}
