package io.substatus.internal.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder that relative paths are relative to. Stateless. */
final class BaseDirectory {

    private BaseDirectory() {}

    /**
     * Returns {@code catalina.base} if it holds a {@code conf} folder (an embedded Tomcat's points at a throw-away one),
     * else {@code jetty.base} if set, else the working directory; always absolute.
     */
    static Path of(Map<String, String> systemProperties) {
        String catalina = systemProperties.getOrDefault("catalina.base", "");
        if (!catalina.isBlank() && Files.isDirectory(Path.of(catalina, "conf"))) {
            return absolute(catalina);
        }
        String jetty = systemProperties.getOrDefault("jetty.base", "");
        return absolute(jetty.isBlank() ? systemProperties.getOrDefault("user.dir", "") : jetty);
    }

    private static Path absolute(String directory) {
        return Path.of(directory).toAbsolutePath().normalize();
    }
}
