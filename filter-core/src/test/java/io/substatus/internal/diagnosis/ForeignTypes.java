package io.substatus.internal.diagnosis;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Exception classes of libraries that are not on the class path, compiled on the spot with their real names and
 * loaded by a loader of their own, as in a server.
 */
final class ForeignTypes {

    private static final Map<String, Class<?>> MADE = new ConcurrentHashMap<>();

    private static final Pattern TYPE_NAME = Pattern.compile("public (?:class|interface) ([\\w$]+)");

    private ForeignTypes() {}

    /** An exception of the named class, thrown from the given frames ({@code a.b.C.method}). */
    static Throwable exception(String name, Class<? extends Throwable> parent, String... frames) {
        return thrownFrom(instance(name, parent.getName(), ""), frames);
    }

    /** The same with members of its own. */
    static Throwable withMembers(String name, String parent, String members) {
        return instance(name, parent, members);
    }

    /** Gives an exception the frames of a stack, the throwing one first. */
    static <T extends Throwable> T thrownFrom(T exception, String... frames) {
        if (frames.length > 0) {
            StackTraceElement[] stack = new StackTraceElement[frames.length];
            for (int i = 0; i < frames.length; i++) {
                int dot = frames[i].lastIndexOf('.');
                stack[i] = new StackTraceElement(frames[i].substring(0, dot), frames[i].substring(dot + 1), null, 7);
            }
            exception.setStackTrace(stack);
        }
        return exception;
    }

    private static Throwable instance(String name, String parent, String members) {
        Class<?> type = MADE.computeIfAbsent(name + parent + members, key -> compile(name, parent, members));
        try {
            return (Throwable) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    /** Compiles a public class anew, with other classes that it needs, in a class loader that nobody else has. */
    static Class<?> compile(String name, String parent, String members, String... needed) {
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        String source = "package " + name.substring(0, dot) + "; public class " + simple + " extends " + parent + " { "
                + "public " + simple + "() { super(); } " + members + " }";
        List<JavaFileObject> units = new ArrayList<>(List.of(unit(source)));
        for (String other : needed) {
            units.add(unit(other));
        }
        try {
            Path folder = Files.createTempDirectory("foreign");
            compileTo(folder, units);
            return load(folder, name);
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static JavaFileObject unit(String source) {
        String name =
                TYPE_NAME.matcher(source).results().findFirst().orElseThrow().group(1);
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static void compileTo(Path folder, List<JavaFileObject> units) {
        List<String> options = List.of("-d", folder.toString(), "-proc:none");
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, units)
                .call();
        if (!done) {
            throw new AssertionError(units);
        }
    }

    private static Class<?> load(Path folder, String name) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ForeignTypes.class.getClassLoader())) {
            return Class.forName(name, true, loader);
        }
    }
}
