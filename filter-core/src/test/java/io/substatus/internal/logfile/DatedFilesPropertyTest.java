package io.substatus.internal.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and borders of files are those of java.time's calendar, whichever way the clock goes. */
class DatedFilesPropertyTest {

    private static final int STEPS = 20_000;
    private static final long HOUR = 3_600_000;
    private static final WeekFields WEEKS = WeekFields.of(DayOfWeek.SUNDAY, 1);

    /** Half hours, a change of half an hour, a change at midnight, a lost day, a change of standard time, none at all. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/Havana",
            "Africa/Cairo",
            "Pacific/Apia",
            "Asia/Pyongyang",
            "Africa/Monrovia",
            "Pacific/Chatham");

    static Stream<Arguments> periodsAndZones() {
        return Stream.of(LogPeriod.HOURLY, LogPeriod.DAILY, LogPeriod.WEEKLY, LogPeriod.MONTHLY)
                .flatMap(period -> ZONES.stream().map(zone -> Arguments.of(period, zone)));
    }

    private static String expected(LogPeriod period, ZonedDateTime time) {
        String digits = switch (period) {
            case HOURLY -> DateTimeFormatter.ofPattern("yyMMddHH", Locale.ROOT).format(time);
            case DAILY -> DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(time);
            case MONTHLY -> DateTimeFormatter.ofPattern("yyMM", Locale.ROOT).format(time);
            case WEEKLY ->
                DateTimeFormatter.ofPattern("yyMM", Locale.ROOT).format(time) + "0" + time.get(WEEKS.weekOfMonth());
            default -> throw new IllegalArgumentException(period.text());
        };
        return "u_ex" + digits + ".log";
    }

    /** Small steps both ways, leaps both ways, and the milliseconds around every change of the clocks. */
    private static LongStream moments(ZoneId zone) {
        Random random = new Random(zone.getId().hashCode());
        long[] now = {Instant.parse("2023-01-01T00:00:00Z").toEpochMilli()};
        LongStream walk = LongStream.range(0, STEPS).map(step -> {
            now[0] += switch (random.nextInt(10)) {
                case 0 -> -random.nextLong(3 * HOUR);
                case 1 -> random.nextLong(40 * 24 * HOUR) - 20 * 24 * HOUR;
                case 2 -> HOUR - Math.floorMod(now[0], HOUR) - random.nextInt(2);
                default -> random.nextLong(HOUR);
            };
            return now[0];
        });
        LongStream changes = LongStream.iterate(0, i -> i + 1)
                .limit(1)
                .flatMap(i -> Stream.iterate(
                                zone.getRules().nextTransition(Instant.parse("1970-06-01T00:00:00Z")),
                                change -> change != null
                                        && change.getInstant().isBefore(Instant.parse("2030-01-01T00:00:00Z")),
                                change -> zone.getRules().nextTransition(change.getInstant()))
                        .map(ZoneOffsetTransition::toEpochSecond)
                        .flatMapToLong(second -> around().map(offset -> second * 1000 + offset)));
        return LongStream.concat(walk, changes);
    }

    /** Over the change, and back over it to each half hour of the day before. */
    private static LongStream around() {
        return LongStream.concat(
                LongStream.of(-HOUR, -1, 0, 1, HOUR / 2, HOUR, 2 * HOUR),
                LongStream.range(0, 30).flatMap(i -> LongStream.of(2 * HOUR, -i * HOUR / 2)));
    }

    @ParameterizedTest
    @MethodSource("periodsAndZones")
    void filesAreThoseOfTheCalendar(LogPeriod period, String id) {
        ZoneId zone = ZoneId.of(id);
        DatedFiles files = new DatedFiles("u_ex", Objects.requireNonNull(period.dating()), zone, ".log");
        Map<String, Long> numbers = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        moments(zone).forEach(moment -> {
            ZonedDateTime time = Instant.ofEpochMilli(moment).atZone(zone);
            String name = expected(period, time);
            String century = time.getYear() + name;
            assertThat(files.fileName(moment)).as("%s", time).isEqualTo(name);
            assertThat(numbers.computeIfAbsent(century, key -> files.number(moment)))
                    .as("%s", time)
                    .isEqualTo(files.number(moment));
            assertThat(names.computeIfAbsent(files.number(moment), key -> century))
                    .as("%s", time)
                    .isEqualTo(century);
        });
        assertThat(names).hasSizeGreaterThan(5);
    }
}
