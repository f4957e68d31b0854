package io.substatus.jetty;

import io.substatus.jetty.internal.HookSettings;
import io.substatus.jetty.internal.ServerErrors;
import io.substatus.jetty.internal.ServerHooks;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Container;

/**
 * The server's error handler: answers malformed requests, requests that no context takes, and those whose context is
 * starting, stopping or failed. Install it with {@link Server#setErrorHandler}.
 *
 * <p>Settings are those of the filter, for requests that belong to no application and for applications without the filter;
 * system properties and environment override them. The server's three Substatus components share one set of settings:
 * where two of them were given different values, the server does not start. Set them before the server starts.
 *
 * <p>On start it switches off the list of contexts that Jetty's default handler shows at {@code /}. Thread-safe.
 */
public final class SubstatusErrorHandler extends ErrorHandler implements Container.Listener {

    private final HookSettings settings = new HookSettings();

    /** Needed by Jetty's XML. */
    public SubstatusErrorHandler() {}

    /** Whether a developer at the same machine may see details; false if not set. */
    public void setDevelopment(boolean development) {
        settings.set("development", development);
    }

    /** The folder that holds the sites' log folders, absolute or below {@code jetty.base}. */
    public void setLogDirectory(String logDirectory) {
        settings.set("logDirectory", logDirectory);
    }

    /** Whether the container's status is kept even where IIS has another; false if not set. */
    public void setKeepStatus(boolean keepStatus) {
        settings.set("keepStatus", keepStatus);
    }

    /** Any other setting, by its name in web.xml. An unknown one keeps the server from starting. */
    public void setSetting(String name, String value) {
        settings.set(name, value);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return ServerErrors.answer(request, response, callback) || super.handle(request, response, callback);
    }

    /** Called by Jetty for each component of the server that this is added to. */
    @Override
    public void beanAdded(Container parent, Object child) {
        if (parent instanceof Server server) {
            ServerHooks.of(server).join(settings).hideContexts();
        }
    }

    @Override
    public void beanRemoved(Container parent, Object child) {}
}
