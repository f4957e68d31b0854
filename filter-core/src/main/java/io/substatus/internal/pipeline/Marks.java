package io.substatus.internal.pipeline;

/**
 * Names of the attributes by which filter and hook, each perhaps in a class loader of its own, tell each other
 * that they are there. Stateless.
 */
public final class Marks {

    /**
     * Left by a hook before any filter runs: it will write the line of the request, so that the filter writes none. Any
     * value but null.
     */
    public static final String HOOK = "io.substatus.hook";

    /** Left by the filter: its exchange, which only the filter of the same class loader can use. */
    public static final String EXCHANGE = "io.substatus.exchange";

    /** Left by the filter: the connection is to be closed, and nothing more to be sent. Any value but null. */
    public static final String DROP = "io.substatus.drop";

    /** Left by the filter: the sub-status as an {@link Integer} that the line has, whatever the status is. */
    public static final String SUB_STATUS = "io.substatus.subStatus";

    /**
     * Attribute of the servlet context, left by the filter: a
     * {@link java.util.function.BiPredicate} of a raw path and a status as {@link Integer}, which says whether
     * {@code httpLogging} wants a line for such a request.
     */
    public static final String LOGGED = "io.substatus.logged";

    /**
     * Left by the filter of an application whose {@code httpLogging} leaves lines out: an
     * {@link java.util.function.IntPredicate} of the status, chosen by the path that the application was asked for. Where it
     * is missing, no filter saw the request, or {@link #LOGGED} decides.
     */
    public static final String LOGGED_IF = "io.substatus.loggedIf";

    /**
     * Left by a hook that can: a {@link java.util.function.Consumer} of the name of a header field, which keeps the field out
     * of the answer even if the container puts it there.
     */
    public static final String WITHHOLD = "io.substatus.withhold";

    private Marks() {}
}
