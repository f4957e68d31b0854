package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends labels to the printer. Thread-safe. */
public final class LabelsServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int copies = Integer.parseInt(request.getParameter("copies"));
        shop().printer().print(Math.min(copies, 100));
        response.setContentType("text/plain");
        response.getWriter().println(copies + " labels are on their way");
    }
}
