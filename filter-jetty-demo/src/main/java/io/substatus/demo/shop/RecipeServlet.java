package io.substatus.demo.shop;

import io.substatus.SubStatusErrors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The blends' recipes, which nobody is to know exist: declares its code by the static API. Thread-safe. */
public final class RecipeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SubStatusErrors.send(request, response, 404, 8, "recipes never leave the blender's room");
    }
}
