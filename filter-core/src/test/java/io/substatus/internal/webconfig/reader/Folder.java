package io.substatus.internal.webconfig.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of configuration files in memory. Confined to one thread. */
final class Folder implements ConfigFiles {

    private final Map<String, byte[]> contents = new HashMap<>();
    private final List<String> opened = new ArrayList<>();

    /** A folder with a {@code web.config}. */
    static Folder of(String webConfig) {
        return of(webConfig.getBytes(UTF_8));
    }

    static Folder of(byte[] webConfig) {
        return new Folder().and("web.config", webConfig);
    }

    /** A {@code web.config} with something in its {@code system.webServer}. */
    static Folder webServer(String content) {
        return of("<configuration>\n<system.webServer>\n" + content + "\n</system.webServer>\n</configuration>");
    }

    Folder and(String name, String content) {
        return and(name, content.getBytes(UTF_8));
    }

    Folder and(String name, byte[] content) {
        contents.put(name, content);
        return this;
    }

    ReadConfiguration read() {
        return read(Map.of());
    }

    ReadConfiguration read(Map<String, String> environment) {
        return WebConfigReader.read(this, "web.config", "/WEB-INF/", environment);
    }

    /** What the files say. */
    Configuration configuration() {
        ReadConfiguration read = read();
        Configuration configuration = read.configuration();
        if (configuration == null) {
            throw new AssertionError("problems: " + read.problems() + " (expected: none)");
        }
        return configuration;
    }

    /** What is wrong with the files. */
    List<String> problems() {
        return read().problems().stream().map(Problem::toString).toList();
    }

    /** How often a file was asked for. */
    int reads() {
        return opened.size();
    }

    /** The names of the files that were asked for, each once. */
    Set<String> opened() {
        return new LinkedHashSet<>(opened);
    }

    @Override
    public @Nullable InputStream open(String name) {
        opened.add(name);
        byte[] content = contents.get(name);
        return content == null ? null : new ByteArrayInputStream(content);
    }
}
