package io.substatus.testkit;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Reads beans of a container's process over a connection of RMI on the loopback address, as JConsole does. Confined to one
 * thread.
 */
public final class JmxClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long POLL_NANOS = 10_000_000;

    private final JMXConnector connector;
    private final MBeanServerConnection connection;

    private JmxClient(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.connection = connector.getMBeanServerConnection();
    }

    /** Has the process open a port for JMX, and connects to it. */
    @SuppressWarnings("BanJNDI") // the address is that of a process of ours
    public static JmxClient of(Container container) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(container.pid()));
            try {
                return new JmxClient(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new ContainerException("process " + container.pid() + " takes no JMX client", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the beans that are there now, sorted. */
    public List<String> names(String pattern) {
        try {
            return connection.queryNames(new ObjectName(pattern), null).stream()
                    .map(ObjectName::toString)
                    .sorted()
                    .toList();
        } catch (JMException | IOException e) {
            throw new ContainerException("beans " + pattern + " cannot be listed", e);
        }
    }

    /** An attribute of a bean as it is now. */
    public Object read(String name, String attribute) {
        try {
            return connection.getAttribute(new ObjectName(name), attribute);
        } catch (JMException | IOException e) {
            throw new ContainerException("attribute " + attribute + " of " + name + " cannot be read", e);
        }
    }

    /** An attribute that is a number. */
    public long number(String name, String attribute) {
        return ((Number) read(name, attribute)).longValue();
    }

    /** Waits up to 20 seconds until an attribute has a value. */
    public void await(String name, String attribute, Object value) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        Object now = read(name, attribute);
        while (!now.equals(value)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(attribute + " of " + name + ": " + now + " (expected: " + value + ")");
            }
            LockSupport.parkNanos(POLL_NANOS);
            now = read(name, attribute);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
