package io.substatus.internal.errorpage.masking;

import java.util.Locale;

/**
 * Masks the parameters of a raw path and query. A value that holds a secret only after decoding, as an address inside
 * an address does, is masked as a whole. Stateless.
 */
final class QueryMask {

    private static final int MAX_LAYERS = 3;
    private static final String[] SIGN_IN = {"oauth", "callback", "login", "authorize", "oidc", "sso", "signin"};

    private QueryMask() {}

    static String mask(String uri, Masker masker) {
        boolean callback = isCallback(uri);
        StringBuilder out = new StringBuilder(uri.length());
        int start = 0;
        for (int i = 0; i <= uri.length(); i++) {
            if (i == uri.length() || "?&;/#".indexOf(uri.charAt(i)) >= 0) {
                append(uri.substring(start, i), callback, masker, out);
                if (i < uri.length()) {
                    out.append(uri.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static void append(String part, boolean callback, Masker masker, StringBuilder out) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            out.append(hidesSecret(part, masker) ? Masker.MASK : part);
            return;
        }
        String name = Percent.decode(part.substring(0, equals));
        boolean secret = SecretNames.contains(name)
                || (callback && name.equals("code"))
                || hidesSecret(part.substring(equals + 1), masker);
        out.append(part, 0, equals + 1).append(secret ? Masker.MASK : part.substring(equals + 1));
    }

    /** An authorisation code is a secret, a country code is none: what tells them apart is where they are sent. */
    private static boolean isCallback(String uri) {
        if (!uri.contains("code=")) {
            return false;
        }
        if (uri.contains("state=")) {
            return true;
        }
        String lower = uri.toLowerCase(Locale.ROOT);
        for (String word : SIGN_IN) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidesSecret(String value, Masker masker) {
        String layer = value;
        for (int i = 0; i < MAX_LAYERS && layer.indexOf('%') >= 0; i++) {
            layer = Percent.decode(layer);
            if (!masker.text(layer).equals(layer)) {
                return true;
            }
        }
        return false;
    }
}
