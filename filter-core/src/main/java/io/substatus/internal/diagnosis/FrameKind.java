package io.substatus.internal.diagnosis;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a stack frame has to do with, by the name of its class. The names stand in {@code stack-frames.properties}.
 * Thread-safe.
 */
enum FrameKind {
    PLUMBING,
    FRAMEWORK,
    HTTP_CLIENT,
    RESPONSE_BODY,
    ANSWER_PARSER,
    ROUTE_PLANNER,
    WEB_SOCKET_CLIENT,
    LOAD_BALANCER,
    PROCESS_RUNNER,
    REWRITER,
    REWRITER_RESPONSE,
    SERVER,
    APPLICATION_BOUNDARY,
    CONTAINER_OUTPUT,
    CLASS_LOADING,
    COMPONENT_LOADING,
    CONNECTION_POOL,
    OUTBOUND_LOGIN,
    CONTAINER_LOGIN,
    JSP_PAGE,
    DATE_HEADER,
    CONTAINER_INPUT,
    MULTIPART_PARSER,
    MULTIPART_SIZE,
    FORM_PARSER,
    ASYNC_CYCLE,
    LENGTH_PARSER,
    DISPATCH;

    private static final Map<FrameKind, List<String>> PREFIXES = readPrefixes();

    private static final int MAX_KNOWN = 8_192;

    /** The kinds of a class as bits, by its name: a stack has many frames, and each is asked about many kinds. */
    private static final Map<String, Long> KNOWN = new ConcurrentHashMap<>();

    boolean has(StackTraceElement frame) {
        return (kinds(frame.getClassName()) & bit()) != 0;
    }

    private static long kinds(String className) {
        Long known = KNOWN.get(className);
        return known == null ? learned(className) : known;
    }

    /** Classes that are made at run time may have any number of names. */
    private static long learned(String className) {
        long kinds = 0;
        for (Map.Entry<FrameKind, List<String>> kind : PREFIXES.entrySet()) {
            if (kind.getValue().stream().anyMatch(className::startsWith)) {
                kinds |= kind.getKey().bit();
            }
        }
        if (KNOWN.size() < MAX_KNOWN) {
            KNOWN.put(className, kinds);
        }
        return kinds;
    }

    @SuppressWarnings("EnumOrdinal") // lives no longer than the process, and never leaves this class
    private long bit() {
        return 1L << ordinal();
    }

    /** Whether the frame that threw is of this kind. */
    boolean threw(Throwable exception) {
        StackTraceElement top = Frames.top(exception);
        return top != null && has(top);
    }

    private static Map<FrameKind, List<String>> readPrefixes() {
        DataFile data = DataFile.read("stack-frames.properties");
        Map<FrameKind, List<String>> prefixes = new EnumMap<>(FrameKind.class);
        for (FrameKind kind : values()) {
            prefixes.put(kind, data.words(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return prefixes;
    }
}
