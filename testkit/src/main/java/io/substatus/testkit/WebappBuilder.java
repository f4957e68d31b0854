package io.substatus.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes an exploded web application in a temporary folder. Confined to one thread. */
public final class WebappBuilder {
    private static final String CLASSES = "WEB-INF/classes/";

    private final Path directory = Folders.createTemporary("webapp");

    private WebappBuilder() {}

    /** An application with nothing in it, not even a web.xml. The folder is deleted when the virtual machine ends. */
    public static WebappBuilder create() {
        WebappBuilder builder = new WebappBuilder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(builder.directory)));
        return builder;
    }

    /** Sets the web.xml. */
    public WebappBuilder webXml(WebXml webXml) {
        return webXml(webXml.toString());
    }

    /** Sets the text of the web.xml. */
    public WebappBuilder webXml(String text) {
        return file("WEB-INF/web.xml", text);
    }

    /** Adds a file in UTF-8; folders are made as needed. */
    public WebappBuilder file(String path, String content) {
        return file(path, content.getBytes(UTF_8));
    }

    /** Adds a file. */
    public WebappBuilder file(String path, byte[] content) {
        try {
            Files.write(prepare(path), content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds an empty folder. */
    public WebappBuilder folder(String path) {
        Folders.create(directory.resolve(path));
        return this;
    }

    /** Copies a jar into WEB-INF/lib. */
    public WebappBuilder lib(Path jar) {
        return copy(jar, "WEB-INF/lib/" + jar.getFileName());
    }

    /** Copies a folder of classes and resources, such as {@code target/classes}, into WEB-INF/classes. */
    public WebappBuilder classesOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> copy(file, CLASSES + folder.relativize(file).toString()));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Copies classes into WEB-INF/classes, each with the classes nested in it, anonymous and local ones included. The
     * outermost class round a nested one goes with it, since the virtual machine asks it who may see private members.
     */
    public WebappBuilder classes(Class<?>... types) {
        for (Class<?> type : types) {
            copyClass(type);
        }
        return this;
    }

    private void copyClass(Class<?> type) {
        String name = type.getName().replace('.', '/');
        String host = type.getNestHost().getName().replace('.', '/');
        Path location = location(type);
        if (Files.isDirectory(location)) {
            copyFamily(location, name, host);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            copyFamily(jar.getPath("/"), name, host);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalArgumentException("type: " + type + " (expected: one from a folder or a jar)", failure);
        }
    }

    private void copyFamily(Path root, String name, String host) {
        copy(root.resolve(host + ".class"), CLASSES + host + ".class");
        String simpleName = name.substring(name.lastIndexOf('/') + 1);
        Path folder = requireNonNull(root.resolve(name + ".class").getParent());
        for (Path file : filesOf(folder)) {
            String fileName = file.getFileName().toString();
            if (fileName.equals(simpleName + ".class")
                    || (fileName.startsWith(simpleName + '$') && fileName.endsWith(".class"))) {
                copy(file, CLASSES + root.relativize(file));
            }
        }
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private WebappBuilder copy(Path file, String path) {
        try {
            return file(path, Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path prepare(String path) {
        Path file = directory.resolve(path).normalize();
        if (!file.startsWith(directory)) {
            throw new IllegalArgumentException("path: " + path + " (expected: one inside the application)");
        }
        Folders.create(requireNonNull(file.getParent()));
        return file;
    }

    /** The folder of the application. */
    public Path build() {
        return directory;
    }
}
