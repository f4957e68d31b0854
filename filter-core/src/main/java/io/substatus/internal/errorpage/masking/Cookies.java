package io.substatus.internal.errorpage.masking;

/** Keeps the names of cookies and masks every value; of Set-Cookie the attributes stay. Stateless. */
final class Cookies {

    private static final String[] ATTRIBUTES = {
        "path", "domain", "expires", "max-age", "samesite", "secure", "httponly", "partitioned"
    };

    private Cookies() {}

    static String mask(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (String pair : value.split(";", -1)) {
            if (out.length() > 0) {
                out.append("; ");
            }
            append(pair.strip(), out);
        }
        return out.toString();
    }

    private static void append(String pair, StringBuilder out) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            out.append(pair.isEmpty() || isAttribute(pair) ? pair : Masker.MASK);
        } else if (isAttribute(pair.substring(0, equals))) {
            out.append(pair);
        } else {
            out.append(pair, 0, equals + 1).append(Masker.MASK);
        }
    }

    private static boolean isAttribute(String name) {
        for (String attribute : ATTRIBUTES) {
            if (attribute.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
