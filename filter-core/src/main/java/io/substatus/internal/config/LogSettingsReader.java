package io.substatus.internal.config;

import io.substatus.internal.accesslog.CustomField;
import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.ServerVariables;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.Overflow;
import io.substatus.internal.logfile.Retention;
import io.substatus.internal.logfile.RingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes what the log says, and which files it has, out of what was set. Confined to one reading. */
final class LogSettingsReader {

    private static final long LEAST_CUSTOM_LENGTH = 2;
    private static final long MOST_KEPT = 1_000_000;

    private final SettingValues values;
    private final Problems problems;
    private final Consumer<String> warnings;

    LogSettingsReader(SettingValues values, Problems problems, Consumer<String> warnings) {
        this.values = values;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** What a line says. */
    LogLayout layout() {
        List<W3cField> fields = values.find(SettingName.LOG_EXT_FILE_FLAGS)
                .map(flags -> LogFields.read(flags, problems))
                .filter(read -> !read.isEmpty())
                .orElseGet(W3cField::defaults);
        List<CustomField> customFields = values.find(SettingName.LOG_CUSTOM_FIELDS)
                .map(list -> CustomFieldList.read(list, problems))
                .orElse(List.of());
        customFields.forEach(this::warnOfMisspelling);
        long customLength = values.number(
                SettingName.LOG_MAX_CUSTOM_FIELD_LENGTH,
                LEAST_CUSTOM_LENGTH,
                LogLayout.MAX_CUSTOM_LENGTH,
                LogLayout.USUAL_CUSTOM_LENGTH);
        return new LogLayout(
                fields, customFields, (int) customLength, values.flag(SettingName.LOG_401_SUB_STATUS, true));
    }

    /** It may be the name of an attribute, so it is no error. */
    private void warnOfMisspelling(CustomField field) {
        String name = field.sourceName();
        if (field.source() == Source.SERVER_VARIABLE && !ServerVariables.isKnown(name)) {
            NearestName.to(name, ServerVariables.names())
                    .ifPresent(near -> warnings.accept(SettingName.LOG_CUSTOM_FIELDS.text() + ": " + name
                            + " is read as an attribute of the request (expected: a server variable; did you mean "
                            + near + "?)"));
        }
    }

    /** Which files there are. */
    LogFiles files() {
        LogPeriod period = period();
        long size = values.number(
                SettingName.LOG_TRUNCATE_SIZE, LogFiles.LEAST_SIZE, LogFiles.UNLIMITED, LogFiles.USUAL_SIZE);
        if (period != LogPeriod.MAX_SIZE) {
            values.find(SettingName.LOG_TRUNCATE_SIZE)
                    .ifPresent(given -> warnings.accept(
                            given.name() + ": " + given.value() + " does nothing (expected: with logPeriod MaxSize)"));
        }
        return new LogFiles(period, size, values.flag(SettingName.LOG_LOCAL_TIME_ROLLOVER, false), retention());
    }

    private Retention retention() {
        return new Retention(
                (int) values.number(SettingName.LOG_KEEP_FILES, 0, MOST_KEPT, 0),
                (int) values.number(SettingName.LOG_KEEP_DAYS, 0, MOST_KEPT, 0),
                values.flag(SettingName.LOG_COMPRESS, false));
    }

    /** What is between requests and files. */
    RingOptions ring() {
        RingOptions usual = RingOptions.DEFAULTS;
        long bytes =
                values.number(SettingName.LOG_BUFFER_SIZE, RingOptions.MIN_BYTES, RingOptions.MAX_BYTES, usual.bytes());
        long wait = values.number(SettingName.LOG_OVERFLOW_WAIT, 0, RingOptions.MAX_WAIT_MILLIS, usual.waitMillis());
        return new RingOptions((int) bytes, overflow(usual.overflow()), wait);
    }

    private Overflow overflow(Overflow otherwise) {
        Optional<Given> given = values.find(SettingName.LOG_OVERFLOW);
        if (given.isEmpty()) {
            return otherwise;
        }
        Optional<Overflow> overflow = Overflow.ofText(given.get().value());
        if (overflow.isEmpty()) {
            problems.add(given.get(), Overflow.BLOCK.text() + " or " + Overflow.DROP.text());
        }
        return overflow.orElse(otherwise);
    }

    private LogPeriod period() {
        Optional<Given> given = values.find(SettingName.LOG_PERIOD);
        if (given.isEmpty()) {
            return LogPeriod.DAILY;
        }
        Optional<LogPeriod> period = LogPeriod.ofText(given.get().value());
        if (period.isEmpty()) {
            problems.add(given.get(), "one of " + periods());
        }
        return period.orElse(LogPeriod.DAILY);
    }

    private static String periods() {
        return Arrays.stream(LogPeriod.values()).map(LogPeriod::text).collect(Collectors.joining(", "));
    }
}
