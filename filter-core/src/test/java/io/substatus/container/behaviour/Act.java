package io.substatus.container.behaviour;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One thing that an application does with a request. */
@FunctionalInterface
public interface Act {
    void perform(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
}
