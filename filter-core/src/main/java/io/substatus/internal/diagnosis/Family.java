package io.substatus.internal.diagnosis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of other people's libraries that amount to the same failure, recognised by the names of their classes,
 * superclasses and interfaces, so that none of the libraries has to be there. The names stand in
 * {@code exception-families.properties}. Thread-safe.
 */
enum Family {
    JETTY_HTTP,
    TOMCAT_INVALID_PARAMETER,
    TOMCAT_BAD_REQUEST,
    UNAVAILABLE,
    CLIENT_GONE,
    BODY_ENDED_EARLY,
    LOGON_FAILED,
    CREDENTIALS_EXPIRED,
    SIZE_LIMIT,
    BODY_MALFORMED,
    MULTIPART_MALFORMED,
    UPSTREAM_BAD_REQUEST,
    TOKEN_REFUSED,
    SESSION_LIMIT,
    FEDERATED_SIGN_IN,
    CLASS_MISSING,
    UPSTREAM_CLIENT,
    UPSTREAM_BODY,
    UPSTREAM_NO_SERVER,
    UPSTREAM_CONNECT_TIMEOUT,
    UPSTREAM_TIMEOUT,
    UPSTREAM_REFUSED,
    UPSTREAM_CLOSED,
    UPSTREAM_WEB_SOCKET,
    UPSTREAM_BAD_ANSWER,
    UPSTREAM_NOT_SENT,
    CONNECT_TIMEOUT_IN_CLIENT,
    TIMEOUT_IN_CLIENT,
    PROTOCOL_IN_CLIENT,
    RESET_IN_CLIENT,
    RPC_STATUS,
    WEB_SOCKET_DEPLOYMENT,
    PROCESS_FAILED,
    MEMORY_EXHAUSTED,
    WORK_REJECTED,
    POOL_EXHAUSTED,
    POOL_EXHAUSTED_IN_POOL,
    METHOD_REFUSED;

    private static final Map<String, Long> BITS = readBits();

    /**
     * The families of a class as bits. The cached value is a JDK type on purpose: the JDK's exception classes outlive
     * the application, and a value of ours would keep its class loader alive.
     */
    private static final ClassValue<Long> CACHE = new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
            return superTypes(type).stream()
                    .mapToLong(t -> BITS.getOrDefault(t.getName(), 0L))
                    .reduce(0, (a, b) -> a | b);
        }
    };

    /** Whether the exception's class belongs to the family. */
    boolean has(Throwable exception) {
        return (CACHE.get(exception.getClass()) & bit()) != 0;
    }

    /** The first exception of the family, or null. */
    @Nullable
    Throwable firstOf(List<Throwable> causes) {
        for (Throwable cause : causes) {
            if (has(cause)) {
                return cause;
            }
        }
        return null;
    }

    /** The class itself, its superclasses, and all their interfaces. */
    static Set<Class<?>> superTypes(Class<?> type) {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        for (Class<?> next = open.poll(); next != null; next = open.poll()) {
            if (seen.add(next)) {
                open.addAll(Arrays.asList(next.getInterfaces()));
                Class<?> parent = next.getSuperclass();
                if (parent != null) {
                    open.add(parent);
                }
            }
        }
        return seen;
    }

    @SuppressWarnings("EnumOrdinal") // lives no longer than the process, and never leaves this class
    private long bit() {
        return 1L << ordinal();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Long> readBits() {
        DataFile data = DataFile.read("exception-families.properties");
        Map<String, Long> bits = new HashMap<>();
        for (Family family : values()) {
            for (String name : data.words(family.key())) {
                bits.merge(name, family.bit(), (a, b) -> a | b);
            }
        }
        return Map.copyOf(bits);
    }
}
