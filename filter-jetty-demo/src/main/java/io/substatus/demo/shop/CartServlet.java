package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the cart and what it costs; a coupon takes some off. Thread-safe. */
public final class CartServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Tea> teas = Cart.of(request).teas(shop().teas());
        int pence = teas.stream().mapToInt(Tea::pence).sum();
        int total = pence - pence * percentOff(request.getParameter("coupon")) / 100;
        shop().pages().show("cart", Map.of("teas", teas, "total", Tea.pounds(total)), request, response);
    }

    /** Coupons end in their percentage, as in {@code LEAF10}; nobody thought of one that does not. */
    private static int percentOff(@Nullable String coupon) {
        return coupon == null || coupon.isEmpty() ? 0 : Integer.parseInt(coupon.substring(coupon.length() - 2));
    }
}
