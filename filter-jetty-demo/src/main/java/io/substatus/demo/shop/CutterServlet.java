package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Has the labels cut by a program, which nobody may execute. Thread-safe. */
public final class CutterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Process cutter = new ProcessBuilder(Drawer.cutter().toString()).start();
        response.setContentType("text/plain");
        response.getWriter().println("cut by process " + cutter.pid());
    }
}
