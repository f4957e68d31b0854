package io.substatus.container.behaviour;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pages that are executed for errors, good and bad ones. */
public final class Executed extends Acting {
    private static final int MEGABYTE = 1 << 20;

    /** Made by the container. */
    public Executed() {
        on("/tells", Executed::tell);
        on("/words", (request, response) -> response.getWriter().write("executed"));
        on("/forwards", forward("/executed/tells"));
        on("/includes", (request, response) -> {
            response.getWriter().write("with ");
            request.getRequestDispatcher("/executed/words").include(request, response);
        });
        on("/gone", (request, response) -> {
            response.setStatus(410);
            response.getWriter().write("gone");
        });
        on("/fine", (request, response) -> {
            response.setStatus(200);
            response.getWriter().write("fine");
        });
        on("/redirects", (request, response) -> response.sendRedirect("/elsewhere"));
        on("/fields", Executed::setFields);
        bad();
    }

    private void bad() {
        on("/throws", (request, response) -> {
            response.getWriter().write("half a page");
            response.flushBuffer();
            throw new IllegalArgumentException("boom executed");
        });
        on("/sends", (request, response) -> response.sendError(503, "no page today"));
        on("/async", (request, response) -> request.startAsync().complete());
        on("/forwards-missing", forward("/nowhere/to/be/found.txt"));
        on("/endless", (request, response) -> {
            for (int i = 0; i < 9; i++) {
                response.getOutputStream().write(new byte[MEGABYTE]);
            }
        });
        on("/endless-words", (request, response) -> {
            for (int i = 0; i < 9; i++) {
                response.getWriter().write(new char[MEGABYTE]);
            }
        });
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> hidden = new ArrayList<>(Collections.list(request.getHeaderNames()));
        hidden.removeIf(name -> !name.equalsIgnoreCase("Range") && !name.equalsIgnoreCase("If-None-Match"));
        response.setContentType("text/html; charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("tells \u00E4");
        out.println("status " + response.getStatus());
        out.println("method " + request.getMethod());
        out.println("query " + request.getQueryString());
        out.println("hidden " + hidden);
        for (String name : new String[] {"status_code", "message", "request_uri", "method", "query_string"}) {
            out.println(name + " " + request.getAttribute("jakarta.servlet.error." + name));
        }
        out.println("exception " + request.getAttribute("jakarta.servlet.error.exception"));
        out.println("type " + request.getAttribute("jakarta.servlet.error.exception_type"));
    }

    private static void setFields(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("ETag", "\"page\"");
        response.setDateHeader("Last-Modified", 0);
        response.setHeader("Content-Security-Policy", "default-src 'self' cdn.example");
        response.addHeader("Link", "</a>; rel=a");
        response.addHeader("Link", "</b>; rel=b");
        response.addHeader("Set-Cookie", "page=1; Path=/");
        response.setContentType("text/html");
        response.setCharacterEncoding("ISO-8859-1");
        response.getWriter().write("\u00E4");
    }
}
