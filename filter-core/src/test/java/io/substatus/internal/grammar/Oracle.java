package io.substatus.internal.grammar;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same grammars written down another way: as regular expressions, and with what the JDK has. Slow and stateless. */
final class Oracle {

    private static final String ENCODED = "%[0-9A-Fa-f]{2}";
    private static final String PLAIN = "[A-Za-z0-9._~!$&'()*+,;=-]";
    private static final String PATH = "(?:" + PLAIN + "|" + ENCODED + "|[:@/])*+";
    private static final String QUERY = "(?:\\?(?:" + PLAIN + "|" + ENCODED + "|[:@/?])*+)?+";
    private static final String AUTHORITY = "(?://(?:" + PLAIN + "|" + ENCODED + "|[]\\[:@])*+)?+";
    private static final String ABSOLUTE_URI = "[A-Za-z][A-Za-z0-9+.-]*+:" + AUTHORITY + PATH + QUERY;
    private static final String REFERENCE = "(?:" + ABSOLUTE_URI + "|/(?!/)" + PATH + QUERY + ")";
    private static final String BLANKS = "[ \\t]*+";
    private static final String CODED_URL = "<" + ABSOLUTE_URI + ">";
    private static final String ENTITY_TAG = "\\[" + BLANKS + "(?:W/)?+\"[^\\x00-\\x20\"\\x7f]*+\"" + BLANKS + "\\]";
    private static final String CONDITION =
            "(?:(?:[Nn][Oo][Tt]" + BLANKS + ")?+(?:" + CODED_URL + "|" + ENTITY_TAG + ")" + BLANKS + ")";
    private static final String LIST = "(?:\\(" + BLANKS + CONDITION + "++\\)" + BLANKS + ")";
    private static final Pattern IF =
            Pattern.compile(BLANKS + "(?:" + LIST + "++|(?:<" + REFERENCE + ">" + BLANKS + LIST + "++)++)");
    private static final Pattern DEPTH = Pattern.compile(BLANKS + "(?:[01]|[Ii][Nn][Ff][Ii][Nn][Ii][Tt][Yy])" + BLANKS);
    private static final Pattern DESTINATION = Pattern.compile(BLANKS + REFERENCE + BLANKS);
    private static final Pattern LOCK_TOKEN = Pattern.compile(BLANKS + CODED_URL + BLANKS);
    private static final Pattern TIME = Pattern.compile("(?i:infinite)|(?i:second)-([0-9]++)");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String IPV6 = "(?:[0-9A-Fa-f]{0,4}:){1,8}(?:[0-9A-Fa-f]{0,4}|" + IPV4 + ")";
    private static final String PORT = "(?::(?<port%d>[0-9]{1,5}))?";
    private static final Pattern NODE = Pattern.compile(
            IPV4 + PORT.formatted(4) + "|(?<bare>" + IPV6 + ")|\\[(?<boxed>" + IPV6 + ")\\]" + PORT.formatted(6));
    private static final Pattern RANGE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*+=(.*)", Pattern.DOTALL);
    private static final Pattern BYTES = Pattern.compile("([0-9]*+)-([0-9]*+)");
    private static final List<String> SHORT_DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> LONG_DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private Oracle() {}

    static boolean isIf(String value) {
        return IF.matcher(value).matches();
    }

    static boolean isDepth(String value) {
        return DEPTH.matcher(value).matches();
    }

    static boolean isDestination(String value) {
        return DESTINATION.matcher(value).matches();
    }

    static boolean isLockToken(String value) {
        return LOCK_TOKEN.matcher(value).matches();
    }

    static boolean isTimeout(String value) {
        boolean any = false;
        for (String element : value.split(",", -1)) {
            String time = withoutBlanks(element);
            Matcher matcher = TIME.matcher(time);
            if (!time.isEmpty() && !(matcher.matches() && isShort(matcher.group(1)))) {
                return false;
            }
            any |= !time.isEmpty();
        }
        return any;
    }

    private static boolean isShort(String seconds) {
        return seconds == null || new BigInteger(seconds).bitLength() <= 32;
    }

    static boolean isWebSocketKey(String value) {
        String key = withoutBlanks(value);
        try {
            return key.length() == 24 && Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    static boolean isForwardedFor(String value) {
        for (String element : value.split(",", -1)) {
            String node = withoutBlanks(element).replaceFirst("^\"(.*)\"$", "$1");
            Matcher matcher = NODE.matcher(node);
            if (!matcher.matches()
                    || !isPort(matcher.group("port4"))
                    || !isPort(matcher.group("port6"))
                    || !isIpv6(matcher.group("bare"))
                    || !isIpv6(matcher.group("boxed"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPort(@Nullable String digits) {
        return digits == null || Integer.parseInt(digits) <= 65_535;
    }

    /** The JDK asks no name service about what stands in brackets. */
    private static boolean isIpv6(@Nullable String text) {
        try {
            return text == null || InetAddress.getByName("[" + text + "]") != null;
        } catch (UnknownHostException none) {
            return false;
        }
    }

    static RangeHeader range(String value) {
        Matcher matcher = RANGE.matcher(withoutBlanks(value));
        if (!matcher.matches()) {
            return RangeHeader.MALFORMED;
        }
        String set = matcher.group(2);
        if (!matcher.group(1).toLowerCase(Locale.ROOT).equals("bytes")) {
            return set.matches("[ -~\\t]*[!-~][ -~\\t]*") ? RangeHeader.OTHER_UNIT : RangeHeader.MALFORMED;
        }
        boolean any = false;
        for (String element : set.split(",", -1)) {
            String range = withoutBlanks(element);
            if (!range.isEmpty() && !isByteRange(range)) {
                return RangeHeader.MALFORMED;
            }
            any |= !range.isEmpty();
        }
        return any ? RangeHeader.WELL_FORMED : RangeHeader.MALFORMED;
    }

    private static boolean isByteRange(String range) {
        Matcher matcher = BYTES.matcher(range);
        if (!matcher.matches() || range.equals("-")) {
            return false;
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        return first.isEmpty() || last.isEmpty() || new BigInteger(first).compareTo(new BigInteger(last)) <= 0;
    }

    static boolean isDate(String value) {
        String text = withoutBlanks(value);
        return isDate(text, SHORT_DAYS, ", ", "dd MMM uuuu HH:mm:ss 'GMT'")
                || isDate(text, LONG_DAYS, ", ", "dd-MMM-uu HH:mm:ss 'GMT'")
                || isDate(text, SHORT_DAYS, " ", "MMM dd HH:mm:ss uuuu")
                || isDate(text, SHORT_DAYS, " ", "MMM  d HH:mm:ss uuuu");
    }

    private static boolean isDate(String text, List<String> days, String separator, String form) {
        for (String day : days) {
            if (text.startsWith(day + separator)) {
                return parses(text.substring(day.length() + separator.length()), form);
            }
        }
        return false;
    }

    /** A leap second is a second that the JDK does not know. */
    private static boolean parses(String text, String form) {
        String known = text.replaceFirst("(:[0-5][0-9]):60", "$1:59");
        try {
            DateTimeFormatter.ofPattern(form, Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(known);
            return known.length() == form.replace("'", "").length();
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String withoutBlanks(String value) {
        return value.replaceAll("^[ \\t]++|(?<![ \\t])[ \\t]++$", "");
    }
}
