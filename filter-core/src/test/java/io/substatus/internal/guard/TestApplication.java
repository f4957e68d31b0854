package io.substatus.internal.guard;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ServletMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An application made by hand, which counts how often its files were looked at. Confined to a thread. */
public final class TestApplication implements ApplicationFacts {

    private final ServletMapping mapping;
    private final Set<String> files = new TreeSet<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<String> welcomeFiles = new ArrayList<>();
    private int looks;

    private TestApplication(ServletMapping mapping) {
        this.mapping = mapping;
    }

    /** One whose request goes to the container's servlet for files. */
    public static TestApplication ofFiles() {
        return new TestApplication(
                new ServletMapping("default", "org.apache.catalina.servlets.DefaultServlet", "/", "DEFAULT", true));
    }

    /** One whose request goes to a servlet by a pattern such as {@code /api/*}. */
    public static TestApplication ofServlet(String servletClass, String pattern) {
        String match = pattern.equals("/") ? "DEFAULT" : pattern.endsWith("/*") ? "PATH" : "EXTENSION";
        return new TestApplication(new ServletMapping("servlet", servletClass, pattern, match, false));
    }

    /** Adds files by their paths, their folders with them. */
    public TestApplication with(String... paths) {
        files.addAll(List.of(paths));
        return this;
    }

    /** Adds url-patterns. */
    public TestApplication mapped(String... urlPatterns) {
        patterns.addAll(List.of(urlPatterns));
        return this;
    }

    /** Adds welcome files. */
    public TestApplication welcoming(String... names) {
        welcomeFiles.addAll(List.of(names));
        return this;
    }

    /** How often somebody looked for a file or folder. */
    public int looks() {
        return looks;
    }

    @Override
    public ServletMapping mapping() {
        return mapping;
    }

    @Override
    public boolean isDirectory(String path) {
        looks++;
        String folder = path.endsWith("/") ? path : path + "/";
        return files.stream().anyMatch(file -> file.startsWith(folder));
    }

    @Override
    public boolean isFile(String path) {
        looks++;
        return files.contains(path);
    }

    @Override
    public List<String> urlPatterns() {
        return patterns;
    }

    @Override
    public Set<String> servletMethods() {
        return Set.of();
    }

    @Override
    public List<String> welcomeFiles() {
        return welcomeFiles;
    }
}
