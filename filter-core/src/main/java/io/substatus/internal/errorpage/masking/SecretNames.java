package io.substatus.internal.errorpage.masking;

import java.util.List;
import java.util.Set;

/**
 * Knows from a name whether its value is a secret. A name is taken apart at everything that is neither letter nor
 * digit and at camelCase, so that {@code api_key} is found and {@code monkey} is not; words that people write together
 * ({@code clientsecret}) are found by what they begin or end with. Stateless.
 */
final class SecretNames {

    private static final int MAX_NAME = 256;

    private static final Set<String> WORDS = Set.of(
            "pass",
            "pwd",
            "passwd",
            "psw",
            "pw",
            "secret",
            "secrets",
            "token",
            "tokens",
            "key",
            "keys",
            "auth",
            "oauth",
            "cookie",
            "cookies",
            "session",
            "sessions",
            "sid",
            "credential",
            "credentials",
            "creds",
            "signature",
            "sig",
            "csrf",
            "xsrf",
            "jwt",
            "otp",
            "totp",
            "pin",
            "card",
            "pan",
            "cvv",
            "cvc",
            "cvv2",
            "ssn",
            "iban",
            "private",
            "bearer",
            "saml",
            "nonce",
            "assertion",
            "apikey",
            "authtoken",
            "userpass",
            "dbpass",
            "pincode",
            "cardno",
            "ccnum",
            "jsessionid",
            "sso",
            "mfa");

    /** Stems that begin a word which people write together. */
    private static final List<String> STARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "secretkey",
            "secretvalue",
            "secretaccess",
            "tokenid",
            "tokenvalue",
            "tokensecret",
            "session",
            "apikey",
            "accesskey",
            "privatekey",
            "credential",
            "csrf",
            "xsrf",
            "authoriz",
            "authoris",
            "authentic",
            "samlre",
            "cardnum",
            "creditcard",
            "jwt");

    /** Stems that end one. */
    private static final List<String> ENDS = List.of(
            "password",
            "passwort",
            "passwd",
            "passphrase",
            "passcode",
            "pwd",
            "secret",
            "token",
            "sessionid",
            "sessid",
            "session",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authkey",
            "signingkey",
            "encryptionkey",
            "masterkey",
            "licensekey",
            "licencekey",
            "credential",
            "credentials",
            "signature",
            "csrf",
            "xsrf",
            "jwt",
            "auth",
            "cookie",
            "cardnumber",
            "creditcard",
            "authorization");

    private static final Set<String> INNOCENT = Set.of(
            "possession",
            "obsession",
            "sessions",
            "sessionless",
            "sessionfactory",
            "secretary",
            "authenticate",
            "authentic",
            "authenticity",
            "pincushion");

    /** Words before "key" that make it no secret. */
    private static final Set<String> OPEN_KEYS = Set.of(
            "primary",
            "foreign",
            "unique",
            "public",
            "sort",
            "partition",
            "row",
            "map",
            "index",
            "natural",
            "composite",
            "group",
            "order",
            "message",
            "property",
            "config",
            "duplicate",
            "unknown",
            "missing",
            "cache",
            "lookup",
            "routing");

    /** Words before "token" in what parsers say. */
    private static final Set<String> PARSER_TOKENS =
            Set.of("unexpected", "unrecognized", "unrecognised", "current", "next", "last", "start");

    private SecretNames() {}

    /** Whether the value under a name is a secret. */
    static boolean contains(String name) {
        String shown = name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
        String before = "";
        int start = 0;
        while (start < shown.length()) {
            int end = endOfWord(shown, start);
            if (end == start) {
                start++;
            } else {
                String word = lower(shown, start, end);
                if (isSecret(word, before)) {
                    return true;
                }
                before = word;
                start = end;
            }
        }
        return false;
    }

    private static boolean isSecret(String word, String before) {
        if (INNOCENT.contains(word)) {
            return false;
        }
        if (word.equals("key") || word.equals("keys")) {
            return !OPEN_KEYS.contains(before);
        }
        if (word.equals("token") && PARSER_TOKENS.contains(before)) {
            return false;
        }
        return WORDS.contains(word) || startsOrEnds(word);
    }

    private static boolean startsOrEnds(String word) {
        String stem = withoutDigits(word);
        for (String start : STARTS) {
            if (stem.startsWith(start)) {
                return true;
            }
        }
        for (String end : ENDS) {
            if (stem.endsWith(end)) {
                return true;
            }
        }
        return WORDS.contains(stem);
    }

    private static String withoutDigits(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) >= '0' && word.charAt(end - 1) <= '9') {
            end--;
        }
        return word.substring(0, end);
    }

    /** Letters and digits up to the next sign, or to a capital after a small letter, or before a capitalised word. */
    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            boolean hump = i > start && Character.isUpperCase(text.charAt(i)) && isBoundary(text, i);
            if (hump) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean isBoundary(String text, int i) {
        boolean afterSmall = !Character.isUpperCase(text.charAt(i - 1));
        boolean beforeSmall = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        return afterSmall || beforeSmall;
    }

    private static String joined(String name) {
        StringBuilder word = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return word.toString();
    }

    private static String lower(String text, int from, int to) {
        return joined(text.substring(from, to));
    }
}
