package io.substatus.demo.workshop;

import io.substatus.demo.shop.Shop;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The log panel alone, for the script that refreshes it. Thread-safe. */
public final class LogServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> model = Map.of("log", LogView.of(getServletContext()));
        Shop.of(getServletContext()).pages().show("log", model, request, response);
    }
}
