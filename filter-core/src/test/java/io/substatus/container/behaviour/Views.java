package io.substatus.container.behaviour;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands for whatever makes pages out of files. Stateless. */
public final class Views extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Made by the container. */
    public Views() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write("view");
    }
}
