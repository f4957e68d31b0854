package io.substatus.tomcat;

import io.substatus.exchange.ApplicationState;
import io.substatus.internal.pipeline.RawPath;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;

/** Which application a request is meant for, also one that Tomcat does not lead requests to at the moment. Stateless. */
final class Contexts {

    /** As many context paths as are told; a hosting server has thousands. */
    private static final int MAX_TOLD = 20;

    private Contexts() {}

    /** The context that the request was led to, else the one with the longest fitting path, or null. */
    static @Nullable Context of(Request request) {
        Context mapped = request.getContext();
        String uri = request.getRequestURI();
        Host host = request.getHost();
        if (mapped != null || uri == null || host == null || !uri.startsWith("/")) {
            return mapped;
        }
        String path = RawPath.below("", uri);
        Context nearest = null;
        for (Container child : host.findChildren()) {
            if (child instanceof Context context && fits(context, path) && isNearer(context, nearest)) {
                nearest = context;
            }
        }
        return nearest;
    }

    private static boolean fits(Context context, String path) {
        String contextPath = context.getPath();
        return path.startsWith(contextPath)
                && (path.length() == contextPath.length() || path.charAt(contextPath.length()) == '/');
    }

    /** Of two versions of an application, the one on its way up or down says more than the one that is stopped. */
    private static boolean isNearer(Context context, @Nullable Context nearest) {
        if (nearest == null || context.getPath().length() != nearest.getPath().length()) {
            return nearest == null
                    || context.getPath().length() > nearest.getPath().length();
        }
        return state(nearest) == ApplicationState.STOPPED;
    }

    /** Whether an application takes requests; SERVING for none. */
    static ApplicationState state(@Nullable Context context) {
        return context == null ? ApplicationState.SERVING : state(context.getState());
    }

    static ApplicationState state(LifecycleState state) {
        return switch (state) {
            case STARTED -> ApplicationState.SERVING;
            case NEW, INITIALIZING, INITIALIZED, STARTING_PREP, STARTING -> ApplicationState.STARTING;
            case STOPPING_PREP, STOPPING -> ApplicationState.STOPPING;
            case STOPPED, DESTROYING, DESTROYED, FAILED -> ApplicationState.STOPPED;
        };
    }

    /** The context paths of the host for a request that fits none of them, in order; else empty. */
    static List<String> pathsBeside(Request request) {
        Host host = request.getHost();
        if (host == null || of(request) != null) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        for (Container child : host.findChildren()) {
            if (child instanceof Context context) {
                paths.add(context.getPath());
            }
        }
        return paths.stream().distinct().sorted().limit(MAX_TOLD).toList();
    }
}
