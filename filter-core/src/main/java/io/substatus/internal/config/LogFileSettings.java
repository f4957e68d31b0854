package io.substatus.internal.config;

import io.substatus.internal.accesslog.CustomField;
import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.LogFile.Period;
import io.substatus.internal.webconfig.Site;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code web.config} says of the log: as settings, over which everything goes that is set anywhere else, and as
 * sentences about what the log does not do. Immutable.
 *
 * @param settings by the names that they have in web.xml
 * @param notices {@code logFile attribute: value (expected: ...)}, a sentence each
 */
public record LogFileSettings(Map<String, String> settings, List<String> notices) {

    private static final Pattern OF_WINDOWS = Pattern.compile("[A-Za-z]:.*|\\\\\\\\.*");
    private static final Pattern VARIABLE = Pattern.compile("%[^%]+%");

    /** Copies both. */
    public LogFileSettings {
        settings = Map.copyOf(settings);
        notices = List.copyOf(notices);
    }

    /** Takes from a site what the log can do on this system. */
    public static LogFileSettings of(Site site) {
        return of(site, File.separatorChar == '\\');
    }

    static LogFileSettings of(Site site, boolean windows) {
        Making making = new Making();
        LogFile file = site.logFile();
        making.setting(SettingName.LOG, file.enabled());
        making.directory(file.directory(), windows);
        making.fields(file.logExtFileFlags());
        making.siteId(site.id());
        making.period(file.period());
        making.setting(SettingName.LOG_TRUNCATE_SIZE, file.truncateSize());
        making.setting(SettingName.LOG_LOCAL_TIME_ROLLOVER, file.localTimeRollover());
        making.customFields(file);
        return new LogFileSettings(making.settings, making.notices);
    }

    /** Confined to one making. */
    private static final class Making {

        private final Map<String, String> settings = new HashMap<>();
        private final List<String> notices = new ArrayList<>();

        void setting(SettingName name, @Nullable Object value) {
            if (value != null) {
                settings.put(name.text(), value.toString());
            }
        }

        void notice(String value, String expected) {
            notices.add("logFile " + value + " (expected: " + expected + ")");
        }

        void fields(@Nullable List<String> flags) {
            if (flags != null && flags.isEmpty()) {
                notice("logExtFileFlags: none", "at least one flag; the default holds");
            } else if (flags != null) {
                setting(SettingName.LOG_EXT_FILE_FLAGS, String.join(",", flags));
            }
        }

        void directory(@Nullable String directory, boolean windows) {
            if (directory == null) {
                return;
            }
            boolean foreign = !windows && OF_WINDOWS.matcher(directory).matches();
            if (foreign || VARIABLE.matcher(directory).find() || directory.indexOf('\0') >= 0) {
                notice(
                        "directory: " + directory,
                        "a folder of this system; the default holds, or the setting logDirectory");
            } else {
                setting(SettingName.LOG_DIRECTORY, windows ? directory : directory.replace('\\', '/'));
            }
        }

        void siteId(@Nullable Long id) {
            if (id != null && (id < 1 || id > Integer.MAX_VALUE)) {
                notices.add("site id: " + id + " (expected: 1 to " + Integer.MAX_VALUE + "; the default holds)");
            } else {
                setting(SettingName.SITE_ID, id);
            }
        }

        void period(@Nullable Period period) {
            if (period != null) {
                setting(SettingName.LOG_PERIOD, period.text());
            }
        }

        void customFields(LogFile file) {
            List<CustomField> fields = new ArrayList<>();
            for (LogFile.CustomField field : file.customFields()) {
                String name = field.logFieldName();
                if (CustomField.isName(name) && !CustomFieldList.isStandard(name)) {
                    Source source = Source.valueOf(field.sourceType().name());
                    fields.add(new CustomField(name, source, field.sourceName()));
                } else {
                    notice("customFields logFieldName: " + name, "a name that no other field has; it is left out");
                }
            }
            if (!fields.isEmpty()) {
                setting(SettingName.LOG_CUSTOM_FIELDS, CustomFieldList.text(fields));
                setting(SettingName.LOG_MAX_CUSTOM_FIELD_LENGTH, file.maxCustomFieldLength());
            }
        }
    }
}
