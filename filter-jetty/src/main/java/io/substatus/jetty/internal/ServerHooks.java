package io.substatus.jetty.internal;

import io.substatus.internal.hook.ServerHook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.util.component.Container;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * What the Substatus components of one server share; a bean of that server. Starts with the server, or with the first
 * request that needs it, and ends when the server has stopped, graceful shutdown included. Thread-safe.
 */
public final class ServerHooks implements Container.InheritedListener, LifeCycle.Listener {

    private static final Logger LOGGER = System.getLogger("io.substatus");

    private final Server server;
    private final Set<HookSettings> settings = new LinkedHashSet<>();
    private final Contexts contexts;
    private volatile @Nullable ServerHook hook;
    private volatile boolean marking;
    private volatile boolean hidingContexts;

    private ServerHooks(Server server) {
        this.server = server;
        this.contexts = new Contexts(server);
    }

    /** The one of this server. */
    public static ServerHooks of(Server server) {
        ServerHooks known = server.getBean(ServerHooks.class);
        return known == null ? make(server) : known;
    }

    private static ServerHooks make(Server server) {
        synchronized (server) {
            ServerHooks known = server.getBean(ServerHooks.class);
            if (known == null) {
                known = new ServerHooks(server);
                server.addBean(known);
            }
            return known;
        }
    }

    /** Takes the settings of a component; those of one that comes after the start do not count, with a warning. */
    public synchronized ServerHooks join(HookSettings more) {
        if (settings.add(more) && hook != null && !more.values().isEmpty()) {
            LOGGER.log(Level.WARNING, "settings came after the start and do not count: " + more.values());
        }
        return this;
    }

    /** Lets every connector mark its requests, those that are added later too. */
    public void markRequests() {
        marking = true;
        for (Connector connector : server.getConnectors()) {
            RequestMark.on(connector);
        }
    }

    /** Keeps the default handler from telling strangers which contexts there are. */
    public void hideContexts() {
        hidingContexts = true;
        hideContexts(server.getDefaultHandler());
    }

    private static void hideContexts(@Nullable Object handler) {
        if (handler instanceof DefaultHandler shown) {
            shown.setShowContexts(false);
        }
    }

    Contexts contexts() {
        return contexts;
    }

    /**
     * The server's hook.
     *
     * @throws io.substatus.internal.config.SettingsException if a setting is unknown or wrong
     */
    ServerHook hook() {
        ServerHook started = hook;
        return started == null ? start() : started;
    }

    private synchronized ServerHook start() {
        ServerHook started = hook;
        if (started == null) {
            started = ServerHook.start(merged());
            hook = started;
        }
        return started;
    }

    private Map<String, String> merged() {
        Map<String, String> all = new HashMap<>();
        for (HookSettings each : settings) {
            each.values().forEach((name, value) -> {
                String before = all.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    throw new IllegalArgumentException(
                            name + ": " + before + " and " + value + " (expected: one value for the whole server)");
                }
            });
        }
        return all;
    }

    @Override
    public void lifeCycleStarting(LifeCycle event) {
        if (event == server) {
            hook();
        }
    }

    @Override
    public void lifeCycleFailure(LifeCycle event, Throwable cause) {
        end(event);
    }

    @Override
    public void lifeCycleStopped(LifeCycle event) {
        end(event);
    }

    private void end(LifeCycle event) {
        if (event == server) {
            close();
        }
    }

    private synchronized void close() {
        ServerHook started = hook;
        hook = null;
        if (started != null) {
            started.close();
        }
    }

    @Override
    public void beanAdded(Container parent, Object child) {
        if (marking) {
            RequestMark.onFactory(child);
            if (child instanceof Connector connector) {
                RequestMark.on(connector);
            }
        }
        if (hidingContexts) {
            hideContexts(child);
        }
        if (child instanceof ContextHandler) {
            contexts.forget();
        }
    }

    @Override
    public void beanRemoved(Container parent, Object child) {
        contexts.forget();
    }
}
