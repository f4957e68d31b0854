package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A customer's own page; web.xml lets only signed-in customers reach it. Thread-safe. */
public final class AccountServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getRemoteUser());
        shop().pages().show("account", Map.of("name", name), request, response);
    }
}
