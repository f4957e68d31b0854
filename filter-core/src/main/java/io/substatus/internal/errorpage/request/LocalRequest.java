package io.substatus.internal.errorpage.request;

import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import java.util.List;
import java.util.TreeSet;

/**
 * The conditions under which a request counts as made by somebody at this machine. Each one is necessary, all of them
 * together are not sufficient: behind nginx with its defaults every visitor fulfils them, so declared development
 * mode is the second key. What is unknown does not count as met. Stateless.
 */
public enum LocalRequest {
    /** The peer has a loopback address. */
    REMOTE_ADDRESS("remote address is loopback") {
        @Override
        boolean holds(RequestFacts request) {
            return Loopback.isAddress(request.client().address());
        }

        @Override
        String value(RequestFacts request) {
            return request.client().address();
        }
    },
    /** So has our side: a forged client address leaves it as it was. */
    LOCAL_ADDRESS("local address is loopback") {
        @Override
        boolean holds(RequestFacts request) {
            return Loopback.isAddress(request.server().address());
        }

        @Override
        String value(RequestFacts request) {
            return request.server().address();
        }
    },
    /** The container did not mark the request as relayed, which hides the header that it used. */
    NOT_MARKED("not marked as forwarded by the container") {
        @Override
        boolean holds(RequestFacts request) {
            return !request.markedForwarded();
        }

        @Override
        String value(RequestFacts request) {
            return request.markedForwarded() ? "marked" : "not marked";
        }
    },
    /** HTTP/1.0 is what proxies speak and what no developer's client does. */
    PROTOCOL("protocol is HTTP/1.1 or later") {
        @Override
        boolean holds(RequestFacts request) {
            String protocol = request.protocol();
            return protocol.equals("HTTP/1.1") || protocol.startsWith("HTTP/2") || protocol.startsWith("HTTP/3");
        }

        @Override
        String value(RequestFacts request) {
            return request.protocol();
        }
    },
    /** One Host, and it means this machine; the name that the container worked out can be forged. */
    HOST("exactly one Host header, and it names this machine") {
        @Override
        boolean holds(RequestFacts request) {
            List<String> hosts = request.headers().all("Host");
            return hosts.size() == 1 && Loopback.isHost(hosts.get(0));
        }

        @Override
        String value(RequestFacts request) {
            return joined(request, "Host");
        }
    },
    /** No proxy left its name. */
    NO_PROXY_HEADER("no header of a proxy") {
        @Override
        boolean holds(RequestFacts request) {
            for (String name : request.headers().names()) {
                if (ForwardingHeaders.contains(name)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        String value(RequestFacts request) {
            TreeSet<String> found = new TreeSet<>(request.headers().names());
            found.removeIf(name -> !ForwardingHeaders.contains(name));
            return found.isEmpty() ? "none" : String.join(", ", found);
        }
    },
    /** No other site made the browser ask. */
    FETCH_SITE("Sec-Fetch-Site, if sent, is none or same-origin") {
        @Override
        boolean holds(RequestFacts request) {
            for (String site : request.headers().all("Sec-Fetch-Site")) {
                if (!site.equals("none") && !site.equals("same-origin")) {
                    return false;
                }
            }
            return true;
        }

        @Override
        String value(RequestFacts request) {
            return joined(request, "Sec-Fetch-Site");
        }
    },
    /** The page that asked came from this machine. */
    ORIGIN("Origin, if sent, names this machine") {
        @Override
        boolean holds(RequestFacts request) {
            for (String origin : request.headers().all("Origin")) {
                if (!Loopback.isOrigin(origin)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        String value(RequestFacts request) {
            return joined(request, "Origin");
        }
    };

    private static final List<LocalRequest> ALL = List.of(values());

    private final String words;

    LocalRequest(String words) {
        this.words = words;
    }

    /** Every condition, the cheapest first, so that a stranger is refused at once. */
    public static List<LocalRequest> all() {
        return ALL;
    }

    /** Whether all conditions hold. Nothing is allocated for a peer with an address of another machine. */
    public static boolean isLocal(RequestFacts request) {
        for (int i = 0; i < ALL.size(); i++) {
            if (!ALL.get(i).holds(request)) {
                return false;
            }
        }
        return true;
    }

    /** The condition as a sentence. */
    public String words() {
        return words;
    }

    /** Whether the request meets this condition. */
    public boolean isMetBy(RequestFacts request) {
        return holds(request);
    }

    /** What was found; written by the client for the most part, neither masked nor cut. */
    public String found(RequestFacts request) {
        return value(request);
    }

    abstract boolean holds(RequestFacts request);

    abstract String value(RequestFacts request);

    private static String joined(RequestFacts request, String name) {
        Headers headers = request.headers();
        List<String> all = headers.all(name);
        return all.isEmpty() ? "absent" : String.join(", ", all);
    }
}
