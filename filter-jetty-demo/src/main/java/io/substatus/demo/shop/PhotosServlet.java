package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Takes customers' photographs of their cups, and lets them go again. Thread-safe. */
public final class PhotosServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long bytes = request.getInputStream().transferTo(OutputStream.nullOutputStream());
        response.setContentType("text/plain");
        response.getWriter().println("a lovely cup, and only " + bytes + " bytes");
    }
}
