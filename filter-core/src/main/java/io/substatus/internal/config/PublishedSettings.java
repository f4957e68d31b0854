package io.substatus.internal.config;

import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application's settings as an attribute of its servlet context, so that a hook of the container shows and logs a
 * request of that application as its filter would. Only JDK types, because both have the classes of this library from
 * class loaders of their own. Stateless.
 */
public final class PublishedSettings {

    /** The attribute of the servlet context. */
    public static final String ATTRIBUTE = "io.substatus.settings";

    private PublishedSettings() {}

    /** The settings by the names that they have in web.xml. */
    public static Map<String, String> of(Settings settings) {
        LogLayout layout = settings.logLayout();
        LogFiles files = settings.logFiles();
        RingOptions ring = settings.logRing();
        return Map.ofEntries( // a hook guards nothing, so it needs neither webConfig nor iisVersion
                entry(SettingName.DEVELOPMENT, settings.development()),
                entry(SettingName.LOG, settings.log()),
                entry(SettingName.LOG_DIRECTORY, settings.logDirectory()),
                entry(SettingName.SITE_ID, settings.siteId()),
                entry(SettingName.LOG_EXT_FILE_FLAGS, LogFields.text(layout.fields())),
                entry(SettingName.LOG_CUSTOM_FIELDS, CustomFieldList.text(layout.customFields())),
                entry(SettingName.LOG_MAX_CUSTOM_FIELD_LENGTH, layout.maxCustomFieldLength()),
                entry(SettingName.LOG_401_SUB_STATUS, layout.log401SubStatus()),
                entry(SettingName.LOG_PERIOD, files.period().text()),
                entry(SettingName.LOG_TRUNCATE_SIZE, files.truncateSize()),
                entry(SettingName.LOG_LOCAL_TIME_ROLLOVER, files.localTimeRollover()),
                entry(SettingName.LOG_KEEP_FILES, files.retention().files()),
                entry(SettingName.LOG_KEEP_DAYS, files.retention().days()),
                entry(SettingName.LOG_COMPRESS, files.retention().compress()),
                entry(SettingName.LOG_BUFFER_SIZE, ring.bytes()),
                entry(SettingName.LOG_OVERFLOW, ring.overflow().text()),
                entry(SettingName.LOG_OVERFLOW_WAIT, ring.waitMillis()),
                entry(SettingName.HTTP_ERR_LOG, settings.httpErrLog()),
                entry(SettingName.KEEP_STATUS, settings.keepStatus()),
                entry(SettingName.MODERN_LIMITS, settings.modernLimits()));
    }

    private static Map.Entry<String, String> entry(SettingName name, Object value) {
        return Map.entry(name.text(), value.toString());
    }

    /**
     * Reads what an application published. What another version of this library published and this one does not know
     * does not count.
     *
     * @param attribute the value of the attribute
     * @return the settings by name, or null if there are none
     */
    public static @Nullable Map<String, String> read(@Nullable Object attribute) {
        if (!(attribute instanceof Map<?, ?> published)) {
            return null;
        }
        Map<String, String> known = new HashMap<>();
        for (Map.Entry<?, ?> entry : published.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (SettingName.byText(name).filter(SettingName::isSupported).isPresent()) {
                known.put(name, String.valueOf(entry.getValue()));
            }
        }
        return known;
    }
}
