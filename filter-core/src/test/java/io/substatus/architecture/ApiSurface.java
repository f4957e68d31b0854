package io.substatus.architecture;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what users of a class can see: one line for the type and one for each member. Stateless. */
final class ApiSurface {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])");

    private ApiSurface() {}

    static List<String> of(Class<?> type) {
        List<String> lines = new ArrayList<>();
        Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(f -> isShown(f.getModifiers()))
                                .map(ApiSurface::field),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(c -> isShown(c.getModifiers()))
                                .map(ApiSurface::constructor),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(m -> isShown(m.getModifiers()) && !m.isSynthetic() && !isOfObject(m))
                                .map(ApiSurface::method))
                .flatMap(members -> members)
                .map(text -> "    " + PACKAGES.matcher(text).replaceAll(""))
                .sorted()
                .forEach(lines::add);
        lines.add(0, head(type));
        return lines;
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Everything has these. */
    private static boolean isOfObject(Method method) {
        return Set.of("equals", "hashCode", "toString").contains(method.getName());
    }

    private static String head(Class<?> type) {
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(parent -> PACKAGES.matcher(parent.getTypeName()).replaceAll(""))
                .filter(name -> !name.equals("Object") && !name.equals("Record") && !name.startsWith("Enum<"))
                .collect(Collectors.joining(", "));
        boolean isFinal = Modifier.isFinal(type.getModifiers()) && !type.isRecord() && !type.isEnum();
        return (isFinal ? "final " : "") + kind(type) + " " + type.getName()
                + (parents.isEmpty() ? "" : " : " + parents);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    }

    private static String field(Field field) {
        return prefix(field.getModifiers() & ~Modifier.FINAL) + type(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return prefix(constructor.getModifiers()) + "new(" + parameters(constructor) + ")" + thrown(constructor);
    }

    private static String method(Method method) {
        String isDefault = method.isDefault() ? "default " : "";
        int modifiers = method.getModifiers() & ~Modifier.ABSTRACT & ~Modifier.FINAL & ~Modifier.SYNCHRONIZED;
        return prefix(modifiers & ~Modifier.TRANSIENT) + isDefault + type(method.getAnnotatedReturnType()) + " "
                + method.getName() + "(" + parameters(method) + ")" + thrown(method);
    }

    /** Public goes without saying. */
    private static String prefix(int modifiers) {
        String text = Modifier.toString(modifiers & ~Modifier.PUBLIC & ~Modifier.FINAL);
        return text.isEmpty() ? "" : text + " ";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(ApiSurface::type)
                .collect(Collectors.joining(", "));
    }

    private static String thrown(Executable executable) {
        return executable.getExceptionTypes().length == 0
                ? ""
                : Arrays.stream(executable.getExceptionTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String type(AnnotatedType type) {
        return type.toString().replace("org.jspecify.annotations.Nullable()", "Nullable");
    }
}
