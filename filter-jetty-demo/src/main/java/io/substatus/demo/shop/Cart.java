package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a visitor has put aside; kept in the session. Thread-safe. */
final class Cart implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final CopyOnWriteArrayList<String> slugs = new CopyOnWriteArrayList<>();

    /** The visitor's cart; made when there is none. */
    static Cart of(HttpServletRequest request) {
        Object found = request.getSession().getAttribute("cart");
        if (found instanceof Cart cart) {
            return cart;
        }
        Cart cart = new Cart();
        request.getSession().setAttribute("cart", cart);
        return cart;
    }

    void add(Tea tea) {
        if (slugs.size() < MOST) {
            slugs.add(tea.slug());
        }
    }

    List<Tea> teas(Teas range) {
        return slugs.stream().flatMap(slug -> range.find(slug).stream()).toList();
    }
}
