package io.substatus.internal.grammar;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three forms of a date that RFC 9110 section 5.6.7 knows: {@code Sun, 06 Nov 1994 08:49:37 GMT}, RFC 850's with
 * the weekday written out and a year of two digits, and that of C's asctime. Stateless and thread-safe.
 */
public final class HttpDates {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int LONGEST = 33;
    private static final String SHORT_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String LONG_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(SHORT_DAY + ", (?<day>\\d\\d) " + MONTH + " (?<year>\\d{4}) " + TIME + " GMT"),
            Pattern.compile(LONG_DAY + ", (?<day>\\d\\d)-" + MONTH + "-(?<year>\\d\\d) " + TIME + " GMT"),
            Pattern.compile(SHORT_DAY + " " + MONTH + " (?<day>[ \\d]\\d) " + TIME + " (?<year>\\d{4})"));

    private HttpDates() {}

    /** Whether the text is a date in one of the forms, and its day exists. The weekday is not held against it. */
    public static boolean isDate(String text) {
        String value = Blanks.stripped(text);
        return value.length() <= LONGEST && FORMS.stream().anyMatch(form -> matches(form.matcher(value)));
    }

    private static boolean matches(Matcher form) {
        if (!form.matches()) {
            return false;
        }
        int year = Integer.parseInt(form.group("year"));
        int month = MONTHS.indexOf(form.group("month")) + 1;
        int day = Integer.parseInt(form.group("day").strip());
        return day >= 1 && YearMonth.of(year, month).isValidDay(day);
    }
}
