package io.substatus.scenarios.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A servlet that does what the path below its mapping says. Thread-safe once made. */
public abstract class Acting extends HttpServlet {
    private final transient Map<String, Act> acts = new HashMap<>();

    /** Only for subclasses, which name their acts in their constructors. */
    protected Acting() {}

    /** Names an act. */
    protected final void on(String path, Act act) {
        acts.put(path, act);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Act act = acts.get(request.getPathInfo());
        if (act == null) {
            throw new ServletException("path: " + request.getPathInfo() + " (expected: one of " + acts.keySet() + ")");
        }
        try {
            act.perform(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
