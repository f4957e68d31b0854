package io.substatus.internal.pipeline;

import java.util.Collection;

/** Joins what a failed answer varied by with what its page varies by. Stateless. */
public final class Vary {

    private Vary() {}

    /**
     * The value of the one field that says both.
     *
     * @param before the values of the failed answer, at least one
     * @param value what the page varies by
     */
    public static String joined(Collection<String> before, String value) {
        String all = String.join(", ", before);
        return all.equals("*") || all.contains(value) ? all : all + ", " + value;
    }
}
