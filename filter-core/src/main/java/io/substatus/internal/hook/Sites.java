package io.substatus.internal.hook;

import io.substatus.diagnosis.Detector;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.HttpErrLog;
import io.substatus.internal.accesslog.W3cAccessLog;
import io.substatus.internal.config.PublishedSettings;
import io.substatus.internal.config.Settings;
import io.substatus.internal.config.SettingsException;
import io.substatus.internal.config.SettingsReader;
import io.substatus.internal.config.SettingsSources;
import io.substatus.internal.diagnosis.DiagnosisEngine;
import io.substatus.internal.errorpage.ErrorPageSettings;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.OverrideFiles;
import io.substatus.internal.management.BeanRegistration;
import io.substatus.internal.management.LogBeans;
import io.substatus.internal.management.PublishedCounts;
import io.substatus.internal.pipeline.Pipeline;
import io.substatus.internal.pipeline.Services;
import io.substatus.page.ErrorPageRenderer;
import io.substatus.status.SubStatusCatalog;
import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a server, each made when its first request comes. An application with the filter is served with the
 * settings that its filter published, any other with those of the hook. Two applications of the same log folder and
 * site id share one log. Thread-safe.
 */
final class Sites implements Closeable {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final String ROOT = "";

    /** Attribute of the servlet context, so that a site ends with its application. */
    private static final String SITE_ATTRIBUTE = "io.substatus.hook.site";

    private final Map<String, String> own;
    private final Map<Path, AccessLog> logs = new HashMap<>();
    private final List<BeanRegistration> beans = new ArrayList<>();
    private final SubStatusCatalog catalog = SubStatusCatalog.shipped();
    private final List<Detector> detectors = Services.of(Detector.class, Sites.class.getClassLoader());
    private final List<ErrorPageRenderer> renderers =
            Services.of(ErrorPageRenderer.class, Sites.class.getClassLoader());
    private final Site nobodys;
    private final @Nullable HttpErrLog refusals;

    /**
     * @param own the hook's settings by name; system properties and environment override them
     * @throws SettingsException if a setting is unknown or wrong
     */
    Sites(Map<String, String> own) {
        this.own = Map.copyOf(own);
        Settings settings = settings(ROOT, warning -> LOGGER.log(Level.WARNING, warning));
        this.nobodys = site(settings, null);
        this.refusals = settings.httpErrLog() ? refusals(settings) : null;
    }

    private HttpErrLog refusals(Settings settings) {
        HttpErrLog log = HttpErrLog.in(settings.logDirectory());
        beans.add(LogBeans.ofRefusals(log::status));
        return log;
    }

    /**
     * The log for a request that was refused before any application had it.
     *
     * @return null if there is no such log, or the request is none of these
     */
    @SuppressWarnings("ReferenceEquality") // there is one
    @Nullable
    HttpErrLog refusals(Site site, int status) {
        return site == nobodys && status >= 400 ? refusals : null;
    }

    /** The site of an application, or of the requests that belong to none. */
    Site of(@Nullable HookedApplication application) {
        if (application == null) {
            return nobodys;
        }
        Object published = application.attribute(PublishedSettings.ATTRIBUTE);
        if (application.attribute(SITE_ATTRIBUTE) instanceof Site known
                && known.owner() == this
                && known.published() == published) {
            return known;
        }
        Site made = site(settings(application, published), application);
        application.setAttribute(SITE_ATTRIBUTE, made);
        publishCounts(application, made.log());
        return made;
    }

    private static void publishCounts(HookedApplication application, AccessLog log) {
        if (log != AccessLog.none()) {
            Supplier<Map<String, Long>> counts = PublishedCounts.of(log::status);
            application.setAttribute(PublishedCounts.HOOK_ATTRIBUTE, counts);
            application.setAttribute(PublishedCounts.ATTRIBUTE, counts);
        }
    }

    private Settings settings(HookedApplication application, @Nullable Object attribute) {
        Map<String, String> published = PublishedSettings.read(attribute);
        if (published == null) {
            return settings(application.contextPath(), warning -> {});
        }
        try {
            return SettingsReader.read(
                    new SettingsSources(published, Map.of(), Map.of(), Map.of()),
                    application.contextPath(),
                    warning -> {});
        } catch (SettingsException e) {
            LOGGER.log(
                    Level.WARNING,
                    "settings of " + application.contextPath() + " are not understood, those of the server hold: "
                            + e.getMessage());
            return settings(application.contextPath(), warning -> {});
        }
    }

    private Settings settings(String contextPath, Consumer<String> warnings) {
        SettingsSources sources =
                new SettingsSources(own, Map.of(), SettingsSources.texts(System.getProperties()), System.getenv());
        return SettingsReader.read(sources, contextPath, warnings);
    }

    private Site site(Settings settings, @Nullable HookedApplication application) {
        ErrorPageSettings pages = new ErrorPageSettings(
                settings.development(),
                application == null ? "/" : application.contextPath() + "/",
                application == null ? "" : application.displayName(),
                application == null ? OverrideFiles.NONE : application.overrides(),
                className -> false);
        DiagnosisEngine engine =
                new DiagnosisEngine(catalog, detectors, settings.keepStatus(), settings.modernLimits());
        Object published = application == null ? null : application.attribute(PublishedSettings.ATTRIBUTE);
        return new Site(
                new Pipeline(engine, new ErrorPages(pages, catalog, renderers)), log(settings), this, published);
    }

    private synchronized AccessLog log(Settings settings) {
        if (!settings.log()) {
            return AccessLog.none();
        }
        Path folder = settings.logDirectory().resolve(String.valueOf(settings.siteId()));
        return logs.computeIfAbsent(folder, key -> shown(settings));
    }

    private AccessLog shown(Settings settings) {
        AccessLog log = W3cAccessLog.in(
                settings.logDirectory(),
                settings.siteId(),
                settings.logLayout(),
                settings.logFiles(),
                settings.logRing());
        beans.add(LogBeans.ofHook(settings.siteId(), log::status));
        return log;
    }

    /** Closes all logs. */
    @Override
    public synchronized void close() {
        logs.values().forEach(AccessLog::close);
        logs.clear();
        if (refusals != null) {
            refusals.close();
        }
        beans.forEach(BeanRegistration::close);
        beans.clear();
    }
}
