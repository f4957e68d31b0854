package io.substatus.internal.webconfig.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds elements against the schema and reports everything that is wrong with each for itself. Confined to one reading. */
final class Validator {

    private final Reporter reporter;
    private final Variables variables;

    Validator(Reporter reporter, Variables variables) {
        this.reporter = reporter;
        this.variables = variables;
    }

    void validate(Element element, ElementSchema schema) {
        if (schema.opaque() || reporter.isFull()) {
            return;
        }
        validateAttributes(element, schema);
        schema.check().check(element, reporter);
        if (element.hasText()) {
            reporter.notice(element, "text between the tags of <" + element.name() + "> is not read");
        }
        for (Element child : element.children()) {
            validateChild(element, child, schema);
        }
    }

    /** Looks at the element without its content. */
    void validateAttributes(Element element, ElementSchema schema) {
        for (Attribute attribute : element.attributes()) {
            validate(element, attribute, schema);
        }
        reportMissing(element, schema);
    }

    private void validate(Element element, Attribute attribute, ElementSchema schema) {
        Fault fault = fault(attribute, schema);
        if (fault != null) {
            reporter.problem(element, attribute, fault);
            return;
        }
        AttributeSchema known = schema.attribute(attribute.name());
        if (known == null) {
            reporter.noticeOnce(attribute.name() + " has no effect: there is no deeper file to be kept from changes");
        } else if (!known.obeyed()) {
            reporter.noticeOnce("the attribute " + known.name() + " of <" + schema.name() + "> has no effect here");
        } else if (known.expanded() && schema.obeyed()) {
            variables
                    .undefined(attribute.value())
                    .forEach(name -> reporter.notice(
                            element, attribute.name() + ": %" + name + "% is not defined and stays as it is"));
        }
    }

    private static @Nullable Fault fault(Attribute attribute, ElementSchema schema) {
        if (Locks.isLock(attribute.name())) {
            return Locks.fault(attribute, schema);
        }
        AttributeSchema known = schema.attribute(attribute.name());
        if (known != null) {
            return known.type().fault(attribute.name(), attribute.value());
        }
        List<String> names = schema.attributeNames();
        String text = Fault.quoted(attribute.name()) + " is no attribute of <" + schema.name() + ">";
        return Fault.invalid(text, oneOf(attribute.name(), names, "no attribute"));
    }

    /** What may stand there instead. */
    private static String oneOf(String written, List<String> names, String none) {
        return switch (names.size()) {
            case 0 -> none;
            case 1 -> names.get(0);
            default -> "one of " + String.join(", ", names) + Meant.by(written, names);
        };
    }

    private void reportMissing(Element element, ElementSchema schema) {
        List<String> missing = schema.missing(element);
        if (!missing.isEmpty()) {
            String attributes = missing.size() == 1 ? "attribute " : "attributes ";
            String text = "<" + element.name() + "> lacks the required " + attributes + String.join(", ", missing);
            reporter.problem(element, Fault.invalid(text, null));
        }
    }

    private void validateChild(Element element, Element child, ElementSchema schema) {
        ElementSchema known = known(child.name(), schema);
        if (known != null) {
            validate(child, known);
            if (!known.obeyed()) {
                reporter.noticeOnce("<" + known.name() + "> in <" + schema.name() + "> has no effect here");
            }
        } else if (!reporter.isFull()) {
            String text = "<" + Fault.cut(child.name()) + "> is no element of <" + element.name() + ">";
            reporter.problem(child, Fault.invalid(text, oneOf(child.name(), schema.childNames(), "no element in it")));
        }
    }

    private static @Nullable ElementSchema known(String name, ElementSchema schema) {
        CollectionSchema entries = schema.collection();
        return entries != null && entries.has(name) ? entries.schema(name) : schema.child(name);
    }
}
