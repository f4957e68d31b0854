package io.substatus.tomcat.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Starts and stops what the header {@code X-Control} names, such as {@code stop /shop}, and answers at once: a valve of
 * the engine, so that these requests are none of the host's. Meant for one test at a time.
 */
public final class ControlValve extends ValveBase {
    private volatile @Nullable WeakReference<ClassLoader> loader;

    /** Made by Tomcat. */
    public ControlValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String command = request.getHeader("X-Control");
        if (command == null) {
            getNext().invoke(request, response);
            return;
        }
        String[] words = command.split(" ", -1);
        Container host = request.getHost();
        try {
            response.getWriter().write(obey(host, words[0], words[1]));
        } catch (LifecycleException e) {
            response.getWriter().write(e.toString());
        }
        response.finishResponse();
    }

    private String obey(Container host, String verb, String path) throws LifecycleException {
        Context context = (Context) host.findChild(path);
        switch (verb) {
            case "stop" -> context.stop();
            case "stop-under-stays" -> stopUnderStays(context);
            case "stopping" -> lazily(context::stop);
            case "start" -> context.start();
            case "starting" -> lazily(context::start);
            case "let" -> let();
            case "reload" -> context.reload();
            case "remember" -> loader = new WeakReference<>(context.getLoader().getClassLoader());
            case "collected" -> {
                return String.valueOf(isCollected());
            }
            case "valves" -> {
                return valves(host);
            }
            default -> throw new IllegalArgumentException(verb);
        }
        return "done";
    }

    /** Stops as soon as both acts of {@link Acts} are there that stay until then. */
    private static void stopUnderStays(Context context) throws LifecycleException {
        ServletContext attributes = context.getServletContext();
        context.addLifecycleListener(event -> {
            if (Lifecycle.BEFORE_STOP_EVENT.equals(event.getType())) {
                attributes.setAttribute(Acts.STOPPING, true);
            }
        });
        Waits.until(
                () -> attributes.getAttribute(Acts.STAYS) != null && attributes.getAttribute(Acts.STAYS_BOOM) != null);
        context.stop();
    }

    /** Begins what an application with {@link Starts.Lazy} delays. */
    private static void lazily(Work work) {
        System.setProperty(Starts.Lazy.WANTED, "true");
        inBackground(work);
        Waits.until(() -> Boolean.getBoolean(Starts.Lazy.WAITS));
    }

    private static void let() {
        System.clearProperty(Starts.Lazy.WANTED);
        Waits.until(() -> !Boolean.getBoolean(Starts.Lazy.WAITS));
    }

    private static void inBackground(Work work) {
        new Thread(() -> {
                    try {
                        work.perform();
                    } catch (LifecycleException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .start();
    }

    private boolean isCollected() {
        WeakReference<ClassLoader> remembered = loader;
        System.gc();
        return remembered != null && remembered.get() == null;
    }

    private static String valves(Container host) {
        StringBuilder names = new StringBuilder();
        for (Valve valve : host.getPipeline().getValves()) {
            names.append(valve.getClass().getSimpleName()).append(' ');
        }
        return names.toString();
    }

    private interface Work {
        void perform() throws LifecycleException;
    }
}
