package io.substatus.demo.shop;

import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sells gift cards while the engraver works, which it says it does not for the next second. Thread-safe. */
public final class GiftCardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws UnavailableException {
        throw new UnavailableException("the engraver is away", 1);
    }
}
