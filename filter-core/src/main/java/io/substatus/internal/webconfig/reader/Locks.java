package io.substatus.internal.webconfig.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes by which IIS keeps deeper files from changing something. There are none here. Stateless. */
final class Locks {

    private static final String ATTRIBUTES = "lockAttributes";
    private static final String ITEM = "lockItem";
    private static final List<String> NAMES =
            List.of(ATTRIBUTES, "lockAllAttributesExcept", "lockElements", "lockAllElementsExcept", ITEM);

    private Locks() {}

    static boolean isLock(String attribute) {
        return NAMES.contains(attribute);
    }

    static @Nullable Fault fault(Attribute lock, ElementSchema schema) {
        if (lock.name().equals(ITEM)) {
            return Types.BOOL.fault(ITEM, lock.value());
        }
        return lock.name().equals(ATTRIBUTES) ? unknownName(lock.value(), schema) : null;
    }

    private static @Nullable Fault unknownName(String value, ElementSchema schema) {
        for (String name : value.split(",", -1)) {
            String locked = name.strip();
            if (!locked.isEmpty() && !locked.equals("*") && schema.attribute(locked) == null) {
                List<String> known = schema.attributeNames();
                return Fault.invalid(
                        ATTRIBUTES + ": " + Fault.quoted(locked) + " is no attribute of <" + schema.name() + ">",
                        "some of " + String.join(", ", known) + Meant.by(locked, known));
            }
        }
        return null;
    }
}
