package io.substatus.tomcat;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.hook.HookedApplication;
import io.substatus.internal.hook.HookedExchange;
import io.substatus.internal.hook.NoApplication;
import io.substatus.internal.hook.ServerHook;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Marks;
import io.substatus.internal.servlet.LiveExchange;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;

/** A request of Tomcat as the hook sees it. Confined to the request's thread. */
final class CatalinaExchange implements HookedExchange {

    private final Request request;
    private final Response response;
    private final boolean knowsProxies;
    private @Nullable RequestFacts facts;

    /** A request on its way, whose client is whom Tomcat says it is now. */
    CatalinaExchange(Request request, Response response) {
        this(request, response, false);
    }

    /**
     * A request that is over.
     *
     * @param knowsProxies whether its client is whom {@code RemoteIpValve} had found out
     */
    CatalinaExchange(Request request, Response response, boolean knowsProxies) {
        this.request = request;
        this.response = response;
        this.knowsProxies = knowsProxies;
    }

    @Override
    public RequestFacts facts() {
        RequestFacts known = facts;
        if (known == null) {
            known = CatalinaFacts.of(request, response, knowsProxies);
            facts = known;
        }
        return known;
    }

    @Override
    public ApplicationFacts applicationFacts() {
        Context context = request.getContext();
        if (context == null || !context.getState().isAvailable()) {
            return new NoApplication(
                    Contexts.state(Contexts.of(request)), Contexts.pathsBeside(request), request::getAttribute);
        }
        return new LiveExchange(request, response).application(new LiveContext(request, context));
    }

    @Override
    public @Nullable HookedApplication application() {
        Context context = request.getContext();
        return context == null || !context.getState().isAvailable() ? null : new CatalinaApplication(context);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    /** The mark of {@link ServerHook} goes where no listener of the application is told of it. */
    @Override
    public void setAttribute(String name, Object value) {
        if (name.equals(Marks.HOOK)) {
            request.getCoyoteRequest().setAttribute(name, value);
        } else {
            request.setAttribute(name, value);
        }
    }

    /**
     * Writes a page and ends the answer.
     *
     * @return false if Tomcat did not take it
     */
    boolean write(Answer answer) {
        try {
            new LiveExchange(request, response).write(answer);
            ErrorFlag.set(response);
            response.finishResponse();
            return true;
        } catch (IOException e) {
            System.getLogger("io.substatus").log(Level.DEBUG, "client left before its page was sent", e);
            return true;
        } catch (IllegalStateException e) {
            System.getLogger("io.substatus").log(Level.DEBUG, "Tomcat refused the page", e);
            return false;
        }
    }
}
