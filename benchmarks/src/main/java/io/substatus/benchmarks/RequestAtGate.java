package io.substatus.benchmarks;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ServletMapping;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as a browser sends it, before the application has it. Confined to a thread. */
final class RequestAtGate extends PlainRequest implements ApplicationFacts {

    private static final Map<String, String> HEADERS = Map.of(
            "Host", "shop.example.com",
            "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36",
            "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
            "Accept-Encoding", "gzip, deflate, br",
            "Accept-Language", "en-GB,en;q=0.9,de;q=0.8",
            "Connection", "keep-alive",
            "Cookie", "JSESSIONID=5D1F8A3B9C7E4D2FA1B2C3D4E5F60718",
            "Referer", "https://shop.example.com/catalogue/tea");

    private final String path;
    private final ServletMapping mapping;

    RequestAtGate(String path, ServletMapping mapping) {
        this.path = path;
        this.mapping = mapping;
    }

    @Override
    public String requestUri() {
        return path;
    }

    @Override
    public String queryString() {
        return "page=2&sort=price";
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public @Nullable String header(String name) {
        return HEADERS.get(name);
    }

    @Override
    public Enumeration<String> headers(String name) {
        String value = HEADERS.get(name);
        return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
    }

    @Override
    public Enumeration<String> headerNames() {
        return Collections.enumeration(HEADERS.keySet());
    }

    @Override
    public String mimeType(String fileName) {
        return "text/css";
    }

    @Override
    public ApplicationFacts application() {
        return this;
    }

    @Override
    public ServletMapping mapping() {
        return mapping;
    }

    @Override
    public boolean isDirectory(String folder) {
        return false;
    }

    @Override
    public boolean isFile(String file) {
        return true;
    }

    @Override
    public List<String> urlPatterns() {
        return List.of();
    }

    @Override
    public Set<String> servletMethods() {
        return Set.of();
    }
}
