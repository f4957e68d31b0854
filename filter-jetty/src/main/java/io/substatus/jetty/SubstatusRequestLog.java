package io.substatus.jetty;

import io.substatus.jetty.internal.HookSettings;
import io.substatus.jetty.internal.RequestLines;
import io.substatus.jetty.internal.ServerHooks;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.Container;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line for every request of the server, with the status that went out and the time since the request's first
 * byte. Each request is marked before any filter runs, so that an application's filter leaves its line to this log and
 * only adds the sub-status. A request is logged where its application's filter would have logged it; one of an application
 * without the filter, or of none, where the settings here say.
 *
 * <p>Install it with {@link Server#setRequestLog}, or beside another log with {@link #addTo}. Settings as for
 * {@link SubstatusErrorHandler}. Thread-safe.
 */
public final class SubstatusRequestLog implements RequestLog, Container.Listener {

    private final HookSettings settings = new HookSettings();
    private volatile @Nullable ServerHooks hooks;

    /** Needed by Jetty's XML. */
    public SubstatusRequestLog() {}

    /** Whether lines are written; true if not set. */
    public void setLog(boolean log) {
        settings.set("log", log);
    }

    /** The folder that holds the sites' log folders, absolute or below {@code jetty.base}. */
    public void setLogDirectory(String logDirectory) {
        settings.set("logDirectory", logDirectory);
    }

    /** Names the log folder of all applications without the filter; if not set, each has a number of its own. */
    public void setSiteId(int siteId) {
        settings.set("siteId", siteId);
    }

    /** Whether the log holds the sub-status of a 401; true if not set. */
    public void setLog401SubStatus(boolean log401SubStatus) {
        settings.set("log401SubStatus", log401SubStatus);
    }

    /** Any other setting, by its name in web.xml. An unknown one keeps the server from starting. */
    public void setSetting(String name, String value) {
        settings.set(name, value);
    }

    /** Makes this the server's request log, beside the one that the server may have already. */
    public void addTo(Server server) {
        RequestLog present = server.getRequestLog();
        if (present == null) {
            server.setRequestLog(this);
            return;
        }
        server.setRequestLog(new RequestLog.Collection(present, this));
        server.addBean(present); // replacing a log takes it out of the server, which then would not start it
        server.addBean(this);
    }

    /** Called by Jetty when a request is complete. */
    @Override
    public void log(Request request, Response response) {
        ServerHooks known = hooks;
        RequestLines.write(known == null ? joined(RequestLines.server(request)) : known, request, response);
    }

    /** Called by Jetty for each component of the server that this is added to. */
    @Override
    public void beanAdded(Container parent, Object child) {
        if (parent instanceof Server server) {
            joined(server);
        }
    }

    private ServerHooks joined(Server server) {
        ServerHooks known = ServerHooks.of(server).join(settings);
        known.markRequests();
        hooks = known;
        return known;
    }

    @Override
    public void beanRemoved(Container parent, Object child) {}
}
