package io.substatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.architecture.Sources.Method;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files, methods and parameter lists stay as small as the contributors' guide asks. */
class HouseRulesTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int USUAL_METHOD_LINES = 15;
    private static final int PARAMETERS = 5;

    @Test
    void filesAreShort() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : files("src")) {
            if (Files.readAllLines(file).size() > FILE_LINES) {
                tooLong.add(file.getFileName().toString());
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        List<Method> methods = shipped();
        int[] lines = methods.stream().mapToInt(Method::lines).sorted().toArray();

        assertThat(tooLong(methods)).isEmpty();
        assertThat(lines[lines.length * 9 / 10]).as("the ninth of ten").isLessThanOrEqualTo(USUAL_METHOD_LINES);
    }

    @Test
    void parameterListsAreShort() throws IOException {
        assertThat(tooManyParameters(shipped())).isEmpty();
    }

    @Test
    void findsMethodsThatBreakRules() {
        String longBody = "int i = 0;\n".repeat(METHOD_LINES);
        List<Method> methods = Sources.methods(List.of(new Text("class X { void a() {\n" + longBody
                + "} void b(int a, int b, int c, int d, int e, int f) {} X() {} }"
                + " record R(int a, int b, int c, int d, int e, int f) { R { } }")));

        assertThat(methods).hasSize(4);
        assertThat(tooLong(methods)).singleElement().extracting(Method::name).isEqualTo("X.a");
        assertThat(tooManyParameters(methods))
                .singleElement()
                .extracting(Method::name)
                .isEqualTo("X.b");
    }

    private static List<Method> tooLong(List<Method> methods) {
        return methods.stream().filter(method -> method.lines() > METHOD_LINES).toList();
    }

    private static List<Method> tooManyParameters(List<Method> methods) {
        return methods.stream()
                .filter(method -> method.parameters() > PARAMETERS)
                .toList();
    }

    private static List<Method> shipped() throws IOException {
        List<Path> files = files("src/main/java");
        assertThat(files).hasSizeGreaterThan(80);
        return Sources.methods(ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, null, null)
                .getJavaFileObjectsFromPaths(files));
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///X.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
