package io.substatus.internal.diagnosis;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a stack frame has to do with, by the name of its class. The names stand in {@code stack-frames.properties}.
 * Immutable and thread-safe.
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

    boolean has(StackTraceElement frame) {
        String name = frame.getClassName();
        for (String prefix : PREFIXES.getOrDefault(this, List.of())) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
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
