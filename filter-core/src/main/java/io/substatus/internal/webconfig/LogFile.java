package io.substatus.internal.webconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code logFile} of a site, with its {@code customFields}. Immutable. What the file does not say is null, so that
 * settings can be told from defaults.
 *
 * @param logExtFileFlags names of the fields as in the file
 * @param truncateSize in bytes
 */
public record LogFile(
        @Nullable Boolean enabled,
        @Nullable LogFormat logFormat,
        @Nullable List<String> logExtFileFlags,
        @Nullable String directory,
        @Nullable Period period,
        @Nullable Long truncateSize,
        @Nullable Boolean localTimeRollover,
        int maxCustomFieldLength,
        List<CustomField> customFields) {

    /** As it holds when the file does not have the element. */
    public static final LogFile DEFAULT = new LogFile(null, null, null, null, null, null, null, 4096, List.of());

    /** Copies the lists. */
    public LogFile {
        logExtFileFlags = logExtFileFlags == null ? null : List.copyOf(logExtFileFlags);
        customFields = List.copyOf(customFields);
    }

    /** The form of a line. */
    public enum LogFormat {
        /** {@code IIS}. */
        IIS,
        /** {@code NCSA}. */
        NCSA,
        /** {@code W3C}. */
        W3C,
        /** {@code Custom}. */
        CUSTOM
    }

    /** When the next file begins. */
    public enum Period {
        /** {@code MaxSize}. */
        MAX_SIZE("MaxSize"),
        /** {@code Daily}. */
        DAILY("Daily"),
        /** {@code Weekly}. */
        WEEKLY("Weekly"),
        /** {@code Monthly}. */
        MONTHLY("Monthly"),
        /** {@code Hourly}. */
        HOURLY("Hourly");

        private final String text;

        Period(String text) {
            this.text = text;
        }

        /** The word in the file. */
        public String text() {
            return text;
        }
    }

    /** Where a field of one's own comes from. */
    public enum SourceType {
        /** {@code RequestHeader}. */
        REQUEST_HEADER,
        /** {@code ResponseHeader}. */
        RESPONSE_HEADER,
        /** {@code ServerVariable}. */
        SERVER_VARIABLE
    }

    /** A field of one's own. */
    public record CustomField(String logFieldName, String sourceName, SourceType sourceType) {}
}
