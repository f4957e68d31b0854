package io.substatus.internal.diagnosis;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which server a call went to, where an exception carries it as data. Most only say it in their text, in the words and
 * the language of the library. Immutable and thread-safe.
 */
final class UpstreamTarget {

    private final Map<String, String> getterByType;

    private UpstreamTarget(Map<String, String> getterByType) {
        this.getterByType = Map.copyOf(getterByType);
    }

    static UpstreamTarget read() {
        DataFile data = DataFile.read("upstream-targets.properties");
        Map<String, String> getters = new HashMap<>();
        data.keys().forEach(type -> getters.put(type, data.words(type).get(0)));
        return new UpstreamTarget(getters);
    }

    /** The server as a sentence; nothing when no exception tells it. */
    List<String> sentence(List<Throwable> causes) {
        for (Throwable cause : causes) {
            Object target = target(cause);
            String server = target == null ? "" : server(target);
            if (!server.isEmpty()) {
                return List.of("The call went to " + EvidenceText.quoted(server) + ".");
            }
        }
        return List.of();
    }

    private @Nullable Object target(Throwable cause) {
        for (Class<?> type : Family.superTypes(cause.getClass())) {
            String getter = getterByType.get(type.getName());
            if (getter != null) {
                return Getter.call(cause, type.getName(), getter);
            }
        }
        return null;
    }

    /** Path and query of an address belong to the call, not to the server, and may hold secrets. */
    private static String server(Object target) {
        if (!(target instanceof URI uri)) {
            return target.toString();
        }
        String host = uri.getHost();
        return host == null ? "" : uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
}
