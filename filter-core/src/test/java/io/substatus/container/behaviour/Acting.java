package io.substatus.container.behaviour;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A servlet that does what the path below its mapping says. Thread-safe once made. */
public abstract class Acting extends HttpServlet {
    private final transient Map<String, Act> acts = new HashMap<>();

    /** Only for subclasses, which name their acts in their constructors. */
    protected Acting() {}

    /** Names an act. */
    protected final void on(String path, Act act) {
        acts.put(path, act);
    }

    /** Names acts that do the same with different paths of the application. */
    protected final void onEach(String prefix, Function<String, Act> act, Map<String, String> paths) {
        paths.forEach((name, path) -> on(prefix + name, act.apply(path)));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = path(request);
        Act act = acts.get(path);
        if (act == null) {
            throw new ServletException("path: " + path + " (expected: one of " + acts.keySet() + ")");
        }
        act.perform(request, response);
    }

    /** In an include the request's own path is still that of the including servlet. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO) instanceof String included
                ? included
                : request.getPathInfo();
    }

    /** Forwards to a path of the application. */
    protected static Act forward(String path) {
        return (request, response) -> request.getRequestDispatcher(path).forward(request, response);
    }
}
