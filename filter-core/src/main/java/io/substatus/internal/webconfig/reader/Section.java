package io.substatus.internal.webconfig.reader;

import java.util.function.Function;

/**
 * A section that is obeyed: its place, its schema, and how it becomes data. Immutable; compared by identity.
 *
 * @param <T> what it becomes
 */
final class Section<T> {

    private final String name;
    private final String module;
    private final ElementSchema schema;
    private final T initial;
    private final Function<Settings, T> mapper;

    /**
     * A section.
     *
     * @param name the full name, such as {@code system.webServer/security/access}
     * @param module the IIS module that owns it
     * @param initial what holds where no file has the section
     */
    Section(String name, String module, ElementSchema schema, T initial, Function<Settings, T> mapper) {
        this.name = name;
        this.module = module;
        this.schema = schema;
        this.initial = initial;
        this.mapper = mapper;
    }

    String name() {
        return name;
    }

    String module() {
        return module;
    }

    ElementSchema schema() {
        return schema;
    }

    T initial() {
        return initial;
    }

    /** Data from settings that were found valid. */
    T map(Settings settings) {
        return mapper.apply(settings);
    }
}
