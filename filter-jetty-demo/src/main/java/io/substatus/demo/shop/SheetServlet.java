package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lays the whole catalogue out on one sheet, which is larger than any heap. Thread-safe. */
public final class SheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long[] sheet = new long[Integer.MAX_VALUE];
        response.getWriter().println(sheet.length + " dots");
    }
}
