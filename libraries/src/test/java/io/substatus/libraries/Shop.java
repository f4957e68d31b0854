package io.substatus.libraries;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that writes and links, and that fails when it is asked to. Stateless. */
final class Shop extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/broken")) {
            throw new IllegalStateException("shop");
        }
        boolean links = request.getServletPath().equals("/shop");
        response.getOutputStream().print(links ? response.encodeURL("/link") : "tea");
    }
}
