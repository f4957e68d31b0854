package io.substatus.internal.grammar;

/** What RFC 9110 section 14.2 makes of the value of a Range header. */
public enum RangeHeader {
    /** Ranges of bytes that the grammar allows, be they satisfiable or not. */
    WELL_FORMED,
    /** Ranges of another unit than bytes: to be ignored, not to be refused. */
    OTHER_UNIT,
    /** Not a Range header. */
    MALFORMED;

    /** Judges a value. Never throws, whatever the value. */
    public static RangeHeader of(String value) {
        int equals = value.indexOf('=');
        String unit = equals < 0 ? "" : Blanks.stripped(value.substring(0, equals));
        if (!isToken(unit)) {
            return MALFORMED;
        }
        String set = value.substring(equals + 1);
        if (!unit.equalsIgnoreCase("bytes")) {
            return isVisible(set) ? OTHER_UNIT : MALFORMED;
        }
        return isByteRangeSet(set) ? WELL_FORMED : MALFORMED;
    }

    /** Empty elements of a list are to be skipped, but one range there must be. */
    private static boolean isByteRangeSet(String set) {
        boolean any = false;
        for (String element : set.split(",", -1)) {
            String range = Blanks.stripped(element);
            if (!range.isEmpty() && !isByteRange(range)) {
                return false;
            }
            any |= !range.isEmpty();
        }
        return any;
    }

    private static boolean isByteRange(String range) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            return false;
        }
        String first = range.substring(0, dash);
        String last = range.substring(dash + 1);
        if (first.isEmpty() || last.isEmpty()) {
            return isNumber(first.isEmpty() ? last : first);
        }
        return isNumber(first) && isNumber(last) && compare(first, last) <= 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Compares numbers of any length. */
    private static int compare(String a, String b) {
        String left = a.replaceFirst("^0+", "");
        String right = b.replaceFirst("^0+", "");
        int byLength = Integer.compare(left.length(), right.length());
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
    }

    private static boolean isVisible(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> (c >= ' ' && c < 127) || c == '\t');
    }
}
