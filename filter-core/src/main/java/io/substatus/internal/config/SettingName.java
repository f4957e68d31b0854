package io.substatus.internal.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The settings by name. Immutable. */
enum SettingName {
    DEVELOPMENT("development"),
    LOG("log"),
    LOG_DIRECTORY("logDirectory"),
    SITE_ID("siteId"),
    LOG_EXT_FILE_FLAGS("logExtFileFlags"),
    LOG_CUSTOM_FIELDS("logCustomFields"),
    LOG_MAX_CUSTOM_FIELD_LENGTH("logMaxCustomFieldLength"),
    LOG_PERIOD("logPeriod"),
    LOG_TRUNCATE_SIZE("logTruncateSize"),
    LOG_LOCAL_TIME_ROLLOVER("logLocalTimeRollover"),
    LOG_KEEP_FILES("logKeepFiles"),
    LOG_KEEP_DAYS("logKeepDays"),
    LOG_COMPRESS("logCompress"),
    LOG_BUFFER_SIZE("logBufferSize"),
    LOG_OVERFLOW("logOverflow"),
    LOG_OVERFLOW_WAIT("logOverflowWait"),
    LOG_401_SUB_STATUS("log401SubStatus"),
    HTTP_ERR_LOG("httpErrLog"),
    KEEP_STATUS("keepStatus"),
    MODERN_LIMITS("modernLimits"),
    WEB_CONFIG("webConfig"),
    IIS_VERSION("iisVersion"),
    REVERSE_DNS_TIMEOUT("reverseDnsTimeout"),
    REVERSE_DNS_CACHE_SIZE("reverseDnsCacheSize"),
    DYNAMIC_IP_TABLE_SIZE("dynamicIpTableSize"),
    SOURCE_ROOTS("sourceRoots"),
    EDITOR("editor"),
    PATH_MAPPING("pathMapping");

    private static final Set<SettingName> PLANNED = Set.of(SOURCE_ROOTS, EDITOR, PATH_MAPPING);

    private final String text;

    SettingName(String text) {
        this.text = text;
    }

    /** Returns the name as it stands in web.xml. */
    String text() {
        return text;
    }

    /** Tells whether this version does anything with the setting. */
    boolean isSupported() {
        return !PLANNED.contains(this);
    }

    /** Returns the names in capitals for the environment: all in one, and a line under before each word. */
    List<String> environmentForms() {
        String joined = text.toUpperCase(Locale.ROOT);
        String separate = text.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return joined.equals(separate) ? List.of(joined) : List.of(joined, separate);
    }

    static Optional<SettingName> byText(String text) {
        return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
    }

    static Optional<SettingName> byEnvironmentForm(String form) {
        return Arrays.stream(values())
                .filter(name -> name.environmentForms().contains(form))
                .findFirst();
    }

    /** Returns the names that this version supports, in their order. */
    static List<String> supported() {
        return Arrays.stream(values())
                .filter(SettingName::isSupported)
                .map(SettingName::text)
                .toList();
    }
}
