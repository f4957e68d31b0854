package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What IIS's schema says of an element. Immutable.
 *
 * @param collection null when it has no entries
 * @param check what no attribute alone can say
 * @param obeyed whether anything here depends on it
 * @param opaque whether nothing looks into it
 */
record ElementSchema(
        String name,
        List<AttributeSchema> attributes,
        List<ElementSchema> children,
        @Nullable CollectionSchema collection,
        ElementCheck check,
        boolean obeyed,
        boolean opaque) {

    ElementSchema {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Looks at an element whose attributes are valid each for itself. Implementations are immutable. */
    @FunctionalInterface
    interface ElementCheck {

        /** Nothing to look at. */
        ElementCheck NONE = (element, reporter) -> {};

        /** Reports what is wrong. */
        void check(Element element, Reporter reporter);
    }

    static ElementSchema of(String name, AttributeSchema... attributes) {
        return new ElementSchema(name, List.of(attributes), List.of(), null, ElementCheck.NONE, true, false);
    }

    ElementSchema with(ElementSchema child) {
        List<ElementSchema> all = new ArrayList<>(children);
        all.add(child);
        return new ElementSchema(name, attributes, all, collection, check, obeyed, opaque);
    }

    ElementSchema with(CollectionSchema entries) {
        return new ElementSchema(name, attributes, children, entries, check, obeyed, opaque);
    }

    ElementSchema checkedBy(ElementCheck by) {
        return new ElementSchema(name, attributes, children, collection, by, obeyed, opaque);
    }

    /** Valid, and without effect. */
    ElementSchema ignored() {
        return new ElementSchema(name, attributes, children, collection, check, false, opaque);
    }

    /** Known, and not looked into. */
    static ElementSchema skipped(String name) {
        return new ElementSchema(name, List.of(), List.of(), null, ElementCheck.NONE, false, true);
    }

    @Nullable
    AttributeSchema attribute(String wanted) {
        for (AttributeSchema attribute : attributes) {
            if (attribute.name().equals(wanted)) {
                return attribute;
            }
        }
        return null;
    }

    @Nullable
    ElementSchema child(String wanted) {
        for (ElementSchema child : children) {
            if (child.name().equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /** The required attributes that an element does not have, in quotes. */
    List<String> missing(Element element) {
        List<String> missing = List.of();
        for (AttributeSchema attribute : attributes) {
            if (attribute.required() && element.attribute(attribute.name()) == null) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add("'" + attribute.name() + "'");
            }
        }
        return missing;
    }

    private List<AttributeSchema> keys() {
        return attributes.stream().filter(AttributeSchema::key).toList();
    }

    List<String> attributeNames() {
        return attributes.stream().map(AttributeSchema::name).toList();
    }

    /** The names of everything that may stand in it. */
    List<String> childNames() {
        List<String> names = new ArrayList<>();
        if (collection != null) {
            names.add(collection.entry().name());
            names.add(CollectionSchema.CLEAR);
            if (collection.removable()) {
                names.add(CollectionSchema.REMOVE);
            }
        }
        children.forEach(child -> names.add(child.name()));
        return names;
    }

    /** This element as it stands in a {@code remove}: nothing but its key. */
    ElementSchema key() {
        return new ElementSchema(CollectionSchema.REMOVE, keys(), List.of(), null, ElementCheck.NONE, true, false);
    }
}
