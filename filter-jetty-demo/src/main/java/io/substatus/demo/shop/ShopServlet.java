package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;

/** What the shop's servlets have in common. Thread-safe. */
abstract class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    final Shop shop() {
        return Shop.of(getServletContext());
    }

    /** The path below the servlet's mapping, without the leading slash; empty when there is none. */
    static String rest(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || path.length() < 2 ? "" : path.substring(1);
    }
}
