package io.substatus.internal.management;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Puts beans into the platform's server, which all applications of the virtual machine share: a name that somebody has
 * gets a number. Stateless.
 */
final class PlatformBeans {

    private static final Logger LOGGER = System.getLogger("io.substatus");

    private static final int MOST_COPIES = 1_000;

    /** What has to stand in quotes in an {@link ObjectName}. */
    private static final Pattern SPECIAL = Pattern.compile("[,=:\"*?\\n]");

    private PlatformBeans() {}

    /**
     * Shows a bean.
     *
     * @param keys the properties of its name, in their order
     * @throws IllegalStateException if the server does not take it
     * @throws SecurityException if nobody may
     */
    static BeanRegistration register(List<Map.Entry<String, String>> keys, AccessLogMXBean bean) {
        try {
            return register(ManagementFactory.getPlatformMBeanServer(), nameOf(keys), bean);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BeanRegistration register(MBeanServer server, String name, AccessLogMXBean bean) throws JMException {
        for (int copy = 1; ; copy++) {
            ObjectName one = new ObjectName(copy == 1 ? name : name + ",copy=" + copy);
            try {
                server.registerMBean(bean, one);
                return new Registered(server, one);
            } catch (InstanceAlreadyExistsException e) {
                if (copy == MOST_COPIES) {
                    throw e;
                }
            }
        }
    }

    /** The name of a bean without a number. */
    static String nameOf(List<Map.Entry<String, String>> keys) {
        return keys.stream()
                .map(key -> key.getKey() + "=" + quoted(key.getValue()))
                .collect(Collectors.joining(",", "io.substatus:", ""));
    }

    private static String quoted(String value) {
        return SPECIAL.matcher(value).find() ? ObjectName.quote(value) : value;
    }

    /** A bean in a server. Thread-safe. */
    private static final class Registered implements BeanRegistration {

        private final MBeanServer server;
        private final ObjectName name;
        private final AtomicBoolean shown = new AtomicBoolean(true);

        Registered(MBeanServer server, ObjectName name) {
            this.server = server;
            this.name = name;
        }

        @Override
        public void close() {
            if (!shown.getAndSet(false)) {
                return;
            }
            try {
                server.unregisterMBean(name);
            } catch (JMException | RuntimeException e) {
                LOGGER.log(Level.DEBUG, "bean cannot be taken away: " + name, e);
            }
        }
    }
}
