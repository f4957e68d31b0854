package io.substatus.internal.config;

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
        return Map.of( // a hook guards nothing, so it needs neither webConfig nor iisVersion
                SettingName.DEVELOPMENT.text(), String.valueOf(settings.development()),
                SettingName.LOG.text(), String.valueOf(settings.log()),
                SettingName.LOG_DIRECTORY.text(), settings.logDirectory().toString(),
                SettingName.SITE_ID.text(), String.valueOf(settings.siteId()),
                SettingName.LOG_EXT_FILE_FLAGS.text(), LogFields.text(settings.logFields()),
                SettingName.LOG_401_SUB_STATUS.text(), String.valueOf(settings.log401SubStatus()),
                SettingName.HTTP_ERR_LOG.text(), String.valueOf(settings.httpErrLog()),
                SettingName.KEEP_STATUS.text(), String.valueOf(settings.keepStatus()),
                SettingName.MODERN_LIMITS.text(), String.valueOf(settings.modernLimits()));
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
