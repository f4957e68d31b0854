package io.substatus.internal.webconfig.reader;

import java.util.HashSet;
import java.util.Set;

/** The sections that a file declares itself, for programs of its own. Confined to one reading. */
final class DeclaredSections {

    private final Set<String> names = new HashSet<>();

    /** Takes {@code configSections}. */
    void take(Element declarations) {
        take("", declarations);
    }

    private void take(String group, Element element) {
        for (Element child : element.children()) {
            String name = child.value("name");
            if (name != null && (child.is("section") || child.is("sectionGroup")) && group.length() < 1000) {
                names.add(group + name);
                take(group + name + "/", child);
            }
        }
    }

    /** Whether the section or group of that full name is declared. */
    boolean has(String name) {
        return names.contains(name);
    }
}
