package io.substatus.testkit.launch;

/** Makes objects of the classes that start options name. Stateless. */
final class Classes {
    private Classes() {}

    static <T> T create(String name, Class<T> type) {
        try {
            return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException failure) {
            throw new IllegalArgumentException(
                    "class: " + name + " (expected: a public " + type.getName() + " with a public constructor)",
                    failure);
        }
    }
}
