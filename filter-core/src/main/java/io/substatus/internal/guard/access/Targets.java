package io.substatus.internal.guard.access;

import io.substatus.internal.guard.GuardedRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Remembers what kind of servlet each one of the application is, for asking the container costs. Thread-safe. */
final class Targets {

    private final ConcurrentMap<String, Target> byServlet = new ConcurrentHashMap<>();

    Target of(GuardedRequest request) {
        String servlet = request.servletName();
        if (servlet == null) {
            return Target.UNKNOWN;
        }
        Target known = byServlet.get(servlet);
        return known == null ? learn(servlet, request) : known;
    }

    private Target learn(String servlet, GuardedRequest request) {
        Target target = Target.of(request.application().mapping());
        if (servlet.equals(target.servlet())) {
            byServlet.putIfAbsent(servlet, target);
        }
        return target;
    }
}
