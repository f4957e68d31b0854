package io.substatus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The containers that tests run on. Immutable. */
public enum ContainerKind {
    /** Jetty 12.1 with Servlet 6.0. */
    JETTY_12_1_EE10("jetty-12.1-ee10", "JettyMain"),

    /** Jetty 12.1 with Servlet 6.1. */
    JETTY_12_1_EE11("jetty-12.1-ee11", "JettyMain"),

    /** Tomcat 11, Servlet 6.1. */
    TOMCAT_11("tomcat-11", "TomcatMain"),

    /** Tomcat 10.1, Servlet 6.0. */
    TOMCAT_10_1("tomcat-10.1", "TomcatMain");

    private static final String FOLDER_PROPERTY = "testkit.containers";
    private static final String KINDS_PROPERTY = "testkit.kinds";

    private final String folder;
    private final String mainClass;

    ContainerKind(String folder, String mainClass) {
        this.folder = folder;
        this.mainClass = mainClass;
    }

    /** Says whether this is a Jetty. */
    public boolean isJetty() {
        return mainClass.equals("JettyMain");
    }

    /** Says whether this is a Tomcat. */
    public boolean isTomcat() {
        return !isJetty();
    }

    /** Says whether this container implements Servlet 6.1 rather than 6.0. */
    public boolean isServlet61() {
        return this == JETTY_12_1_EE11 || this == TOMCAT_11;
    }

    /**
     * The kinds that tests are to run on: all, or those that the system property {@code testkit.kinds} lists, separated
     * by commas.
     *
     * @throws IllegalArgumentException if the property names a kind that does not exist
     */
    public static Set<ContainerKind> selected() {
        return select(System.getProperty(KINDS_PROPERTY, ""));
    }

    static Set<ContainerKind> select(String names) {
        Set<ContainerKind> kinds = EnumSet.noneOf(ContainerKind.class);
        Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> kinds.add(parse(name)));
        return kinds.isEmpty() ? EnumSet.allOf(ContainerKind.class) : kinds;
    }

    private static ContainerKind parse(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        KINDS_PROPERTY + ": " + name + " (expected: some of " + Arrays.toString(values()) + ")"));
    }

    String mainClass() {
        return "io.substatus.testkit.launch." + mainClass;
    }

    /** The jars of the container, sorted by name. */
    List<Path> jars() {
        return jars(folder);
    }

    /** The jars that a container needs beside its own to serve JSPs. */
    List<Path> jspJars() {
        return jars(folder + "-jsp");
    }

    private static List<Path> jars(String folder) {
        Path jars = Path.of(System.getProperty(FOLDER_PROPERTY, "target/containers"), folder);
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    FOLDER_PROPERTY + ": " + jars + " (expected: a folder of jars, made by building testkit)", missing);
        }
    }
}
