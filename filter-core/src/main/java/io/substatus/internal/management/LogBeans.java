package io.substatus.internal.management;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.logfile.LogStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows logs to JMX clients. Where that cannot be, a message says why, and the log works as ever. Stateless.
 *
 * <p>No class of JMX is named here, because linking this one would fail without them.
 */
public final class LogBeans {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final Map.Entry<String, String> ACCESS_LOG = Map.entry("type", "AccessLog");
    private static final Map.Entry<String, String> OF_HOOK = Map.entry("hook", "server");

    private LogBeans() {}

    /**
     * Shows the log that the filter of an application writes.
     *
     * @param contextPath the application's context path, empty for the root one
     */
    public static BeanRegistration ofApplication(String contextPath, int siteId, Supplier<LogStatus> log) {
        String context = requireNonNull(contextPath, "contextPath").isEmpty() ? "/" : contextPath;
        return show(List.of(ACCESS_LOG, Map.entry("context", context), site(siteId)), log);
    }

    /** Shows the log of a site that a hook of the container writes, for one application or several. */
    public static BeanRegistration ofHook(int siteId, Supplier<LogStatus> log) {
        return show(List.of(ACCESS_LOG, OF_HOOK, site(siteId)), log);
    }

    /** Shows the log of requests that belong to no application. */
    public static BeanRegistration ofRefusals(Supplier<LogStatus> log) {
        return show(List.of(Map.entry("type", "HttpErrLog"), OF_HOOK), log);
    }

    private static Map.Entry<String, String> site(int siteId) {
        return Map.entry("site", String.valueOf(siteId));
    }

    private static BeanRegistration show(List<Map.Entry<String, String>> keys, Supplier<LogStatus> log) {
        try {
            return PlatformBeans.register(keys, new AccessLogBean(requireNonNull(log, "log")));
        } catch (RuntimeException | LinkageError e) {
            LOGGER.log(Level.WARNING, "counts of a log are not shown by JMX: bean " + keys + ", reason " + e);
            return BeanRegistration.NONE;
        }
    }
}
