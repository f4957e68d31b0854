package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Puts a tea into the cart. Only POST: a link that is merely followed must not buy anything. Thread-safe. */
public final class AddToCartServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Tea> tea = Optional.ofNullable(request.getParameter("tea")).flatMap(shop().teas()::find);
        if (tea.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "tea: not one of the range");
            return;
        }
        Cart.of(request).add(tea.get());
        response.sendRedirect("/cart");
    }
}
