package io.substatus.internal.config;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes settings out of what was set. Confined to one reading.
 *
 * <p>A setting {@code x} is read from the filter's init parameter {@code x}, the context parameter {@code substatus.x}, the
 * system property {@code substatus.x} and the environment variable {@code SUBSTATUS_X}; the last of these that is set wins.
 * Below all of them is what {@code web.config} says of the log.
 * In the environment {@code logDirectory} may be {@code SUBSTATUS_LOGDIRECTORY} or {@code SUBSTATUS_LOG_DIRECTORY}.
 * White space around a value does not count. Only the value that wins is checked: operations can repair what was packed.
 *
 * <p>An unknown name among the parameters of the application is an error. Properties and environment are shared with
 * others, so an unknown name there is a warning only, and its value is not told. A setting of which this version knows only
 * the name is an error wherever it stands.
 */
public final class SettingsReader {

    private static final int NEWEST_IIS = 10;
    private static final int LONGEST_WAIT = 60_000;
    private static final int LARGEST_TABLE = 10_000_000;
    private static final List<String> IIS_VERSIONS = List.of("7", "8", "10");

    /** Segments with a name that is not made of dots alone. */
    private static final Pattern WEB_CONFIG_PATH = Pattern.compile("(?:/(?!\\.+(?:/|$))[^/\\\\\\p{Cntrl}]+)+");

    private final GivenSettings given;
    private final Problems problems;

    private SettingsReader(GivenSettings given, Problems problems) {
        this.given = given;
        this.problems = problems;
    }

    /**
     * Reads the settings.
     *
     * @param sources where to look
     * @param contextPath the application's context path, empty for the root one; decides about the default site id
     * @param warnings told what looks wrong but does not prevent the start
     * @throws SettingsException when anything is wrong, with all of it
     */
    public static Settings read(SettingsSources sources, String contextPath, Consumer<String> warnings) {
        requireNonNull(contextPath, "contextPath");
        Problems problems = new Problems();
        GivenSettings given = GivenSettings.collect(requireNonNull(sources, "sources"), problems, warnings);
        SettingsReader reader = new SettingsReader(given, problems);
        Path base = BaseDirectory.of(sources.systemProperties());
        SettingValues values = new SettingValues(given, problems);
        boolean development = values.flag(SettingName.DEVELOPMENT, false);
        boolean log = values.flag(SettingName.LOG, true);
        Path logDirectory = reader.directory(base);
        long siteId = values.number(SettingName.SITE_ID, 1, Integer.MAX_VALUE, SiteId.of(contextPath));
        LogSettingsReader ofLog = new LogSettingsReader(values, problems, warnings);
        LogLayout logLayout = ofLog.layout();
        LogFiles logFiles = ofLog.files();
        RingOptions logRing = ofLog.ring();
        boolean httpErrLog = values.flag(SettingName.HTTP_ERR_LOG, false);
        boolean keepStatus = values.flag(SettingName.KEEP_STATUS, false);
        boolean modernLimits = values.flag(SettingName.MODERN_LIMITS, false);
        WebConfigName webConfig = reader.webConfig();
        int iisVersion = reader.iisVersion();
        long reverseDnsTimeout = values.number(SettingName.REVERSE_DNS_TIMEOUT, 0, LONGEST_WAIT, 2_000);
        long reverseDnsCacheSize = values.number(SettingName.REVERSE_DNS_CACHE_SIZE, 64, LARGEST_TABLE, 10_000);
        long dynamicIpTableSize = values.number(SettingName.DYNAMIC_IP_TABLE_SIZE, 64, LARGEST_TABLE, 160_000);
        problems.throwIfAny();
        return new Settings(
                development,
                log,
                logDirectory,
                (int) siteId,
                logLayout,
                logFiles,
                logRing,
                httpErrLog,
                keepStatus,
                modernLimits,
                webConfig,
                iisVersion,
                (int) reverseDnsTimeout,
                (int) reverseDnsCacheSize,
                (int) dynamicIpTableSize);
    }

    private WebConfigName webConfig() {
        Optional<Given> value = given.find(SettingName.WEB_CONFIG);
        if (value.isEmpty()) {
            return WebConfigName.USUAL;
        }
        if (!WEB_CONFIG_PATH.matcher(value.get().value()).matches()) {
            problems.add(value.get(), "the path of a file in the application, such as /WEB-INF/web.config");
            return WebConfigName.USUAL;
        }
        return new WebConfigName(value.get().value(), true);
    }

    private int iisVersion() {
        Optional<Given> value = given.find(SettingName.IIS_VERSION);
        if (value.isEmpty()) {
            return NEWEST_IIS;
        }
        String text = value.get().value();
        if (!IIS_VERSIONS.contains(text)) {
            problems.add(value.get(), "7, 8 or 10");
            return NEWEST_IIS;
        }
        return Integer.parseInt(text);
    }

    private Path directory(Path base) {
        Optional<Given> value = given.find(SettingName.LOG_DIRECTORY);
        if (value.isEmpty()) {
            return base.resolve("logs").resolve("LogFiles");
        }
        try {
            if (!value.get().value().isEmpty()) {
                return base.resolve(value.get().value()).normalize();
            }
            problems.add(value.get(), "the path of a folder");
        } catch (InvalidPathException e) {
            problems.add(value.get(), "the path of a folder: " + e.getReason());
        }
        return base;
    }
}
