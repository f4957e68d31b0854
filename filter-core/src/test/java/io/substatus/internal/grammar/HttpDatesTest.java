package io.substatus.internal.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {

    private static final String ALPHABET = "Sun, 06Nov194:837GMTFebday-\u00e9\ud83d ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Wed Nov 16 08:49:37 1994",
                "Thu, 29 Feb 2024 23:59:60 GMT",
                " Sun, 06 Nov 1994 08:49:37 GMT ",
            })
    void threeFormsAreDates(String text) {
        assertThat(HttpDates.isDate(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "0",
                "784111777",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 08:49:37",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 nov 1994 08:49:37 GMT",
                "Dim, 06 Nov 1994 08:49:37 GMT",
                "Sun, 31 Nov 1994 08:49:37 GMT",
                "Wed, 29 Feb 2023 08:49:37 GMT",
                "Sun, 00 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:49:37 GMT",
                "Sun, 06 Nov 1994 08:60:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT; length=20",
                "Sun, 06-Nov-94 08:49:37 GMT",
                "Sun Nov 6 08:49:37 1994",
                "Sun, 06 Nov 99994 08:49:37 GMT",
            })
    void everythingElseIsNot(String text) {
        assertThat(HttpDates.isDate(text)).isFalse();
    }

    @Test
    void everyDayOfTheCalendarIsADateInEveryForm() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), 0, ZoneOffset.UTC);
            for (String form : new String[] {
                "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss yyyy"
            }) {
                String text = DateTimeFormatter.ofPattern(form, Locale.US).format(time);
                assertThat(HttpDates.isDate(text)).as(text).isTrue();
            }
        }
    }

    @Test
    void nothingMakesItThrow() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            String text = mutated("Sun, 06 Nov 1994 08:49:37 GMT", random);
            assertThatCode(() -> HttpDates.isDate(text)).as(text).doesNotThrowAnyException();
        }
        assertThat(HttpDates.isDate("S".repeat(1 << 20))).isFalse();
    }

    static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int edits = random.nextInt(6); edits >= 0 && text.length() > 0; edits--) {
            int at = random.nextInt(text.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, c);
                case 1 -> text.insert(at, c);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }
}
