package io.substatus.developer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A servlet that answers as the path info says. */
public final class Desk extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/send" -> response.sendError(Integer.parseInt(request.getParameter("status")));
            case "/reason" -> {
                request.setAttribute("substatus.code", "404.8");
                request.setAttribute("substatus.reason", request.getParameter("reason"));
                response.sendError(404);
            }
            case "/conflict" -> {
                request.setAttribute("substatus.reason", request.getParameter("reason"));
                response.sendError(409);
            }
            case "/evidence" -> response.getWriter().print(told(request.getAttribute("substatus.evidence")));
            case "/leftovers" -> {
                response.setContentType("application/pdf");
                response.setHeader("ETag", "\"etag-of-pdf\"");
                response.sendError(500);
            }
            case "/no-content" -> {
                response.setContentType("text/plain");
                response.setStatus(204);
                response.getWriter().print("words");
            }
            case "/page" -> {
                response.setContentType("text/html");
                response.setStatus(405);
                response.getWriter().print("<p>Not like that");
            }
            default -> response.getWriter().print("fine");
        }
    }

    private static String told(Object evidence) {
        return evidence instanceof List<?> sentences ? sentences.size() + " " + sentences : "none: " + evidence;
    }

    /** A servlet that knows GET and POST. */
    public static final class Counter extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("fine");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("fine");
        }
    }
}
