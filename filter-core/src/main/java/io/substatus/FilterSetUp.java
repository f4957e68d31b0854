package io.substatus;

import io.substatus.diagnosis.Detector;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.W3cAccessLog;
import io.substatus.internal.config.LogFileSettings;
import io.substatus.internal.config.OwnErrorPages;
import io.substatus.internal.config.PublishedSettings;
import io.substatus.internal.config.Settings;
import io.substatus.internal.config.SettingsException;
import io.substatus.internal.config.SettingsReader;
import io.substatus.internal.config.SettingsSources;
import io.substatus.internal.diagnosis.DiagnosisEngine;
import io.substatus.internal.errorpage.ErrorPageSettings;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.OverrideFiles;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.gate.GuardOptions;
import io.substatus.internal.guard.address.AddressBounds;
import io.substatus.internal.management.BeanRegistration;
import io.substatus.internal.management.LogBeans;
import io.substatus.internal.management.PublishedCounts;
import io.substatus.internal.pipeline.OwnCode;
import io.substatus.internal.pipeline.Pipeline;
import io.substatus.internal.pipeline.Services;
import io.substatus.internal.servlet.CustomErrors;
import io.substatus.internal.servlet.Dispatches;
import io.substatus.internal.servlet.ErrorFolder;
import io.substatus.page.ErrorPageRenderer;
import io.substatus.status.SubStatusCatalog;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts the pipeline of one application together from what its servlet context holds. Stateless. */
final class FilterSetUp {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final String WEB_XML = "/WEB-INF/web.xml";

    private FilterSetUp() {}

    static ErrorPipeline of(FilterConfig config) throws ServletException {
        ServletContext context = config.getServletContext();
        Settings packed = settings(config, Map.of());
        GuardOptions options = new GuardOptions(packed.modernLimits(), packed.iisVersion(), addressBounds(packed));
        WebConfigFile webConfig =
                new WebConfigFile(context, packed.webConfig(), configuration -> Gate.of(configuration, options));
        Settings settings = withLogFile(config, packed, webConfig);
        SubStatusCatalog catalog = SubStatusCatalog.shipped();
        ClassLoader loader = context.getClassLoader();
        ErrorPages pages =
                new ErrorPages(pageSettings(context, settings), catalog, Services.of(ErrorPageRenderer.class, loader));
        DiagnosisEngine engine = new DiagnosisEngine(
                catalog, Services.of(Detector.class, loader), settings.keepStatus(), settings.modernLimits());
        announce(context, settings);
        warnOfHookSetting(config);
        context.setAttribute(PublishedSettings.ATTRIBUTE, PublishedSettings.of(settings));
        Pipeline pipeline = new Pipeline(engine, pages);
        ErrorTreatment treatment = new ErrorTreatment(
                pipeline, ownErrorPages(context), new CustomErrors(context, catalog), webConfig::gate);
        AccessLog log = log(settings);
        return new ErrorPipeline(pipeline, log, show(log, context, settings), treatment, webConfig);
    }

    private static AddressBounds addressBounds(Settings settings) {
        return new AddressBounds(
                Duration.ofMillis(settings.reverseDnsTimeout()),
                settings.reverseDnsCacheSize(),
                settings.dynamicIpTableSize());
    }

    /** What web.config says of the log lies below everything that is set elsewhere. */
    private static Settings withLogFile(FilterConfig config, Settings packed, WebConfigFile webConfig)
            throws ServletException {
        LogFileSettings logFile = LogFileSettings.of(webConfig.site());
        logFile.notices().forEach(notice -> LOGGER.log(Level.WARNING, notice));
        return logFile.settings().isEmpty() ? packed : settings(config, logFile.settings());
    }

    private static Settings settings(FilterConfig config, Map<String, String> webConfig) throws ServletException {
        ServletContext context = config.getServletContext();
        SettingsSources sources = new SettingsSources(
                parameters(config.getInitParameterNames(), config::getInitParameter),
                parameters(context.getInitParameterNames(), context::getInitParameter),
                SettingsSources.texts(System.getProperties()),
                System.getenv());
        Level warnings = webConfig.isEmpty() ? Level.WARNING : Level.DEBUG; // the second reading finds the same
        try {
            return SettingsReader.read(
                    sources.over(webConfig), context.getContextPath(), warning -> LOGGER.log(warnings, warning));
        } catch (SettingsException e) {
            throw new ServletException("Substatus cannot start: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> parameters(Enumeration<String> names, UnaryOperator<@Nullable String> values) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : Collections.list(names)) {
            String value = values.apply(name);
            parameters.put(name, value == null ? "" : value);
        }
        return parameters;
    }

    private static ErrorPageSettings pageSettings(ServletContext context, Settings settings) {
        OverrideFiles folder = new ErrorFolder(context);
        String displayName = context.getServletContextName();
        ClassLoader loader = context.getClassLoader();
        return new ErrorPageSettings(
                settings.development(),
                context.getContextPath() + "/",
                displayName == null || displayName.startsWith("/") ? "" : displayName,
                folder.orElse(OverrideFiles.onClassPath(loader)),
                new OwnCode(loader));
    }

    private static AccessLog log(Settings settings) {
        return settings.log()
                ? W3cAccessLog.in(
                        settings.logDirectory(),
                        settings.siteId(),
                        settings.logLayout(),
                        settings.logFiles(),
                        settings.logRing())
                : AccessLog.none();
    }

    private static BeanRegistration show(AccessLog log, ServletContext context, Settings settings) {
        if (!settings.log()) {
            return BeanRegistration.NONE;
        }
        Supplier<@Nullable Object> hook = () -> context.getAttribute(PublishedCounts.HOOK_ATTRIBUTE);
        context.setAttribute(LogCounts.ATTRIBUTE, PublishedCounts.of(log::status, hook));
        return LogBeans.ofApplication(context.getContextPath(), settings.siteId(), log::status);
    }

    private static OwnErrorPages ownErrorPages(ServletContext context) {
        try (InputStream in = context.getResourceAsStream(WEB_XML)) {
            return in == null ? OwnErrorPages.NONE : OwnErrorPages.read(in, Dispatches.ERROR_LOCATION);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "error pages of " + WEB_XML + " are not known: " + e.getMessage());
            return OwnErrorPages.NONE;
        }
    }

    /** No request that belongs to none ever reaches a filter, so this is a mistake in a web.xml. */
    private static void warnOfHookSetting(FilterConfig config) {
        String inContext = config.getServletContext().getInitParameter("substatus.httpErrLog");
        if (inContext != null || config.getInitParameter("httpErrLog") != null) {
            LOGGER.log(
                    Level.WARNING,
                    "httpErrLog does nothing in web.xml (expected: on the server's hook, as system property or in the"
                            + " environment)");
        }
    }

    /** One line at start that says what holds, and how to change it. */
    private static void announce(ServletContext context, Settings settings) {
        String path = context.getContextPath();
        LOGGER.log(
                Level.INFO,
                "Substatus for " + (path.isEmpty() ? "/" : path) + ": "
                        + (settings.development()
                                ? "development mode, details for requests from this machine"
                                : "friendly pages for everybody (substatus.development=true shows details to this"
                                        + " machine)")
                        + (settings.log()
                                ? ", log in " + settings.logDirectory().resolve("W3SVC" + settings.siteId())
                                : ", no log"));
    }
}
