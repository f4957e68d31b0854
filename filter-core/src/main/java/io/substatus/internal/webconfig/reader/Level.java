package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file says for one path. Grows while its file is read, by one thread. */
final class Level {

    private final String path;
    private final Map<Section<?>, Element> sections = new LinkedHashMap<>();
    private final Map<Section<?>, Element> places = new HashMap<>();
    private final List<Element> managed = new ArrayList<>(0);

    /**
     * A level without anything.
     *
     * @param path without slashes at its ends, empty for the root
     */
    Level(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    boolean isRoot() {
        return path.isEmpty();
    }

    /** Whether it says anything that is obeyed. */
    boolean isEmpty() {
        return sections.isEmpty() && managed.isEmpty();
    }

    Map<Section<?>, Element> sections() {
        return sections;
    }

    /**
     * Notes where a section stands, whatever becomes of it.
     *
     * @return where it stood before, or null
     */
    @Nullable
    Element standsAt(Section<?> section, Element element) {
        return places.putIfAbsent(section, element);
    }

    /** The {@code system.web} elements. */
    List<Element> managed() {
        return managed;
    }
}
