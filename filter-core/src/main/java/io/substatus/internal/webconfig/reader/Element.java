package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element as it stands in the file. Grows while its file is read, by one thread; then it does not change. */
final class Element {

    private final String name;
    private final SourceText source;
    private final int offset;
    private final List<Attribute> attributes;
    private @Nullable List<Element> children;
    private boolean text;

    /**
     * An element without children.
     *
     * @param name with its prefix
     * @param offset where its tag begins
     */
    Element(String name, SourceText source, int offset, List<Attribute> attributes) {
        this.name = name;
        this.source = source;
        this.offset = offset;
        this.attributes = attributes;
    }

    void add(Element child) {
        if (children == null) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void addText() {
        text = true;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    SourceText source() {
        return source;
    }

    int offset() {
        return offset;
    }

    int line() {
        return source.line(offset);
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<Element> children() {
        return children == null ? List.of() : children;
    }

    /** Whether there is text between the tags that is not blank. */
    boolean hasText() {
        return text;
    }

    @Nullable
    Attribute attribute(String wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(wanted)) {
                return attribute;
            }
        }
        return null;
    }

    /** The value of an attribute, or null. */
    @Nullable
    String value(String wanted) {
        Attribute attribute = attribute(wanted);
        return attribute == null ? null : attribute.value();
    }
}
