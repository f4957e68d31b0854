package io.substatus.internal.errorpage.masking;

/** Masks values that give themselves away by how they begin: JSON web tokens and keys of well-known services. Stateless. */
final class Tokens {

    /** A beginning and the length from which on it is no word. */
    private record Shape(String prefix, int length) {}

    private static final Shape[] SHAPES = {
        new Shape("eyJ", 20),
        new Shape("AKIA", 20),
        new Shape("ASIA", 20),
        new Shape("AIza", 30),
        new Shape("ghp_", 20),
        new Shape("gho_", 20),
        new Shape("ghu_", 20),
        new Shape("ghs_", 20),
        new Shape("ghr_", 20),
        new Shape("github_pat_", 20),
        new Shape("glpat-", 16),
        new Shape("sk_live_", 16),
        new Shape("sk_test_", 16),
        new Shape("rk_live_", 16),
        new Shape("whsec_", 16),
        new Shape("sk-", 20),
        new Shape("xoxb-", 12),
        new Shape("xoxp-", 12),
        new Shape("xoxa-", 12),
        new Shape("ya29.", 16),
        new Shape("npm_", 20),
        new Shape("hf_", 20),
        new Shape("SG.", 20),
    };

    private Tokens() {}

    static String mask(String text) {
        Splice splice = new Splice(text);
        for (int i = 0; i < text.length(); i++) {
            boolean starts = i >= splice.done() && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (starts && "eAgsrwxynhS".indexOf(text.charAt(i)) >= 0) {
                maskAt(text, i, splice);
            }
        }
        return splice.result();
    }

    private static void maskAt(String text, int start, Splice splice) {
        for (Shape shape : SHAPES) {
            if (text.startsWith(shape.prefix(), start)) {
                int end = endOf(text, start);
                if (end - start >= shape.length()) {
                    splice.mask(start, end);
                }
                return;
            }
        }
    }

    private static int endOf(String text, int start) {
        int i = start;
        while (i < text.length() && isTokenChar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isTokenChar(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }
}
