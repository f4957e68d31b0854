package io.substatus.exchange;

import java.util.List;

/**
 * A servlet of an application, the container's own ones included. Immutable.
 *
 * @param name its name
 * @param urlPatterns the url-patterns that lead to it; empty for one that is only forwarded to
 */
public record RegisteredServlet(String name, List<String> urlPatterns) {

    /** Copies the list. */
    public RegisteredServlet {
        urlPatterns = List.copyOf(urlPatterns);
    }
}
