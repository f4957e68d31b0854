package io.substatus.internal.nearmiss;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RegisteredServlet;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.exchange.StatusSetter;
import io.substatus.page.NearMisses;
import io.substatus.status.SubStatusCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An application with files and servlets, which counts what it is asked. Confined to one test. */
final class Shop implements ApplicationFacts {

    private final Set<String> files = new LinkedHashSet<>();
    private final List<RegisteredServlet> servlets = new ArrayList<>();
    private String contextPath = "/shop";
    private ServletMapping mapping = new ServletMapping("default", null, "/", "DEFAULT", true);
    int asked;
    int listed;

    static Shop with(String... files) {
        Shop shop = new Shop().servlet("default", "/");
        shop.files.addAll(List.of(files));
        return shop;
    }

    Shop servlet(String name, String... patterns) {
        servlets.add(new RegisteredServlet(name, List.of(patterns)));
        return this;
    }

    Shop takenBy(String name, String pattern) {
        mapping = new ServletMapping(name, null, pattern, "UNKNOWN", false);
        return this;
    }

    Shop atRoot() {
        contextPath = "";
        return this;
    }

    NearMisses misses(String path) {
        return misses(path, SubStatusCode.of(404));
    }

    NearMisses misses(String path, SubStatusCode code) {
        return NearMissFinder.find(failure(path, code.status()), code);
    }

    List<String> hints(String path) {
        return misses(path).hints();
    }

    Failure failure(String path, int status) {
        RequestFacts request = new RequestFacts(
                "GET",
                "http",
                "HTTP/1.1",
                contextPath + path,
                null,
                contextPath,
                path,
                Headers.NONE,
                new Endpoint("127.0.0.1", 50_000),
                new Endpoint("127.0.0.1", 80),
                null,
                false,
                "REQUEST");
        Outcome outcome =
                new Outcome(Ending.ERROR_SENT, status, null, null, false, StatusSetter.CONTAINER, Headers.NONE);
        return new Failure(request, outcome, List.of(), this);
    }

    @Override
    public ServletMapping mapping() {
        return mapping;
    }

    @Override
    public boolean isDirectory(String path) {
        asked++;
        return path.equals("/") || files.stream().anyMatch(file -> file.startsWith(path) && path.endsWith("/"));
    }

    @Override
    public boolean isFile(String path) {
        asked++;
        return files.contains(path);
    }

    @Override
    public List<String> urlPatterns() {
        return List.of();
    }

    @Override
    public Set<String> servletMethods() {
        return Set.of();
    }

    @Override
    public List<RegisteredServlet> servlets() {
        return servlets;
    }

    @Override
    public List<String> names(String folder, int limit) {
        listed++;
        return files.stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> file.substring(folder.length()))
                .map(file -> file.contains("/") ? file.substring(0, file.indexOf('/') + 1) : file)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> welcomeFiles() {
        return List.of("index.html", "index.jsp");
    }
}
