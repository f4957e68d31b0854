package io.substatus.scenarios.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One thing that an application does with a request. */
@FunctionalInterface
public interface Act {
    /** Does it; a checked exception that a servlet may not throw arrives as the cause of a ServletException. */
    void perform(HttpServletRequest request, HttpServletResponse response) throws Exception;
}
