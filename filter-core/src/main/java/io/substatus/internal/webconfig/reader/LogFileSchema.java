package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.filled;
import static io.substatus.internal.webconfig.reader.AttributeSchema.text;
import static io.substatus.internal.webconfig.reader.AttributeSchema.uint;

import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.LogFile.CustomField;
import io.substatus.internal.webconfig.LogFile.LogFormat;
import io.substatus.internal.webconfig.LogFile.Period;
import io.substatus.internal.webconfig.LogFile.SourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code logFile} of a site. Stateless. */
final class LogFileSchema {

    private static final long MEGABYTE = 1_048_576;

    private LogFileSchema() {}

    static ElementSchema logFile() {
        AttributeSchema size = AttributeSchema.of(
                "truncateSize", Types.number(MEGABYTE, Types.UINT_MAX), Long.toString(20 * MEGABYTE));
        return ElementSchema.of(
                        "logFile",
                        AttributeSchema.of("logExtFileFlags", fields(), ""),
                        text("customLogPluginClsid").ignored(),
                        AttributeSchema.of("logFormat", new Format(), "W3C"),
                        AttributeSchema.of("logTargetW3C", Types.flags("File", "ETW"), "File")
                                .ignored(),
                        filled("directory").withVariables(),
                        AttributeSchema.of(
                                "period", Types.oneOf("MaxSize", "Daily", "Weekly", "Monthly", "Hourly"), "Daily"),
                        size,
                        bool("localTimeRollover", false),
                        bool("enabled", true),
                        bool("logSiteId", true).ignored(),
                        uint("flushByEntryCountW3CLog", 0).ignored(),
                        AttributeSchema.of("maxLogLineLength", Types.number(2, 65_536), "65536")
                                .ignored())
                .with(customFields());
    }

    private static ValueType fields() {
        return Types.flags(
                "Date",
                "Time",
                "ClientIP",
                "UserName",
                "SiteName",
                "ComputerName",
                "ServerIP",
                "Method",
                "UriStem",
                "UriQuery",
                "HttpStatus",
                "Win32Status",
                "BytesSent",
                "BytesRecv",
                "TimeTaken",
                "ServerPort",
                "UserAgent",
                "Cookie",
                "Referer",
                "ProtocolVersion",
                "Host",
                "HttpSubStatus");
    }

    private static ElementSchema customFields() {
        ElementSchema field = ElementSchema.of(
                "add",
                AttributeSchema.of("logFieldName", new FieldName(), "").asKey().mandatory(),
                filled("sourceName").mandatory(),
                AttributeSchema.of("sourceType", Types.oneOf("RequestHeader", "ResponseHeader", "ServerVariable"), "")
                        .mandatory());
        return ElementSchema.of(
                        "customFields", AttributeSchema.of("maxCustomFieldLength", Types.number(2, 65_536), "4096"))
                .with(CollectionSchema.of(field).notRemovable());
    }

    static LogFile logFile(Settings settings) {
        Settings fields = settings.child("customFields");
        return new LogFile(
                given(settings, "enabled"),
                settings.has("logFormat") ? settings.choice("logFormat", LogFormat.class) : null,
                settings.has("logExtFileFlags") ? settings.names("logExtFileFlags") : null,
                settings.has("directory") ? settings.text("directory") : null,
                settings.has("period") ? settings.choice("period", Period.class) : null,
                settings.has("truncateSize") ? settings.number("truncateSize") : null,
                given(settings, "localTimeRollover"),
                (int) fields.number("maxCustomFieldLength"),
                fields.entries().map(LogFileSchema::customField));
    }

    private static @Nullable Boolean given(Settings settings, String attribute) {
        return settings.has(attribute) ? settings.bool(attribute) : null;
    }

    private static CustomField customField(Settings settings) {
        return new CustomField(
                settings.text("logFieldName"),
                settings.text("sourceName"),
                settings.choice("sourceType", SourceType.class));
    }

    /** The other formats have no sub-status, and a log without the codes would be missed too late. */
    private record Format() implements ValueType {

        private static final List<String> OTHERS = List.of("IIS", "NCSA", "Custom");

        @Override
        public @Nullable Fault fault(String attribute, String value) {
            if (OTHERS.stream().anyMatch(value::equalsIgnoreCase)) {
                return Fault.invalid(
                        attribute + ": " + Fault.quoted(value) + " is a format that is not written here",
                        "W3C, the one format that has sub-statuses");
            }
            return Types.oneOf("W3C").fault(attribute, value);
        }
    }

    /** A name of a column: blanks separate columns. */
    private record FieldName() implements ValueType {

        @Override
        public @Nullable Fault fault(String attribute, String value) {
            boolean blank = value.chars().anyMatch(Character::isWhitespace);
            return value.isEmpty() || blank
                    ? Fault.invalid(
                            attribute + ": " + Fault.quoted(value) + " is no name of a field", "a name without blanks")
                    : null;
        }
    }
}
