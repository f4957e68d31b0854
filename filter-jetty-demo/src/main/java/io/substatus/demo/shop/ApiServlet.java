package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The range as JSON, with conditional requests as HTTP has them. Thread-safe. */
public final class ApiServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    /** When the range was last changed: 1 November 2026, 00:00 UTC. */
    private static final long CHANGED_MILLIS = 1_793_491_200_000L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!acceptsJson(request)) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE, "the range comes as application/json only");
            return;
        }
        if (request.getDateHeader("If-Modified-Since") >= CHANGED_MILLIS) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setDateHeader("Last-Modified", CHANGED_MILLIS);
        answer(rest(request), response);
    }

    private void answer(String rest, HttpServletResponse response) throws IOException {
        if (rest.isEmpty()) {
            send(response, json(shop().teas().all()));
            return;
        }
        Optional<Tea> tea = shop().teas().find(rest);
        if (tea.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("ETag", tea.get().etag());
        send(response, json(tea.get()));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Tea> tea = shop().teas().find(rest(request));
        if (tea.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!tea.get().etag().equals(request.getHeader("If-Match"))) {
            response.sendError(
                    HttpServletResponse.SC_PRECONDITION_FAILED,
                    "the stock of " + rest(request) + " was counted anew since");
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static boolean acceptsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("json") || accept.contains("*/*") || accept.contains("application/*");
    }

    private static void send(HttpServletResponse response, String json) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write(json);
    }

    private static String json(List<Tea> teas) {
        return teas.stream().map(ApiServlet::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** The range is our own constant text without quotes or backslashes, so nothing needs escaping. */
    private static String json(Tea tea) {
        return "{\"slug\":\"" + tea.slug() + "\",\"name\":\"" + tea.name() + "\",\"pence\":" + tea.pence()
                + ",\"grams\":" + tea.grams() + "}";
    }
}
