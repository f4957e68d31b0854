package io.substatus.internal.errorpage.request;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds requests; the starting point is a local GET. Confined to one test. */
public final class Asked implements Headers {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String client = "127.0.0.1";
    private String server = "127.0.0.1";
    private String protocol = "HTTP/1.1";
    private String uri = "/shop/orders";
    private @Nullable String query;
    private boolean marked;

    /** A request that passes every condition. */
    public static Asked locally() {
        return new Asked().header("Host", "localhost:8080");
    }

    /** A request from another machine. */
    public static Asked fromAfar() {
        return new Asked().header("Host", "shop.example").client("203.0.113.9").server("192.0.2.2");
    }

    public Asked header(String name, String value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    public Asked without(String name) {
        headers.remove(name);
        return this;
    }

    public Asked client(String address) {
        client = address;
        return this;
    }

    public Asked server(String address) {
        server = address;
        return this;
    }

    public Asked protocol(String value) {
        protocol = value;
        return this;
    }

    public Asked uri(String path, @Nullable String queryString) {
        uri = path;
        query = queryString;
        return this;
    }

    public Asked marked() {
        marked = true;
        return this;
    }

    public RequestFacts facts() {
        return new RequestFacts(
                "GET",
                "http",
                protocol,
                uri,
                query,
                "/shop",
                "/orders",
                this,
                new Endpoint(client, 50_000),
                new Endpoint(server, 8080),
                null,
                marked,
                "REQUEST");
    }

    @Override
    public @Nullable String first(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Set<String> names() {
        return headers.keySet();
    }
}
