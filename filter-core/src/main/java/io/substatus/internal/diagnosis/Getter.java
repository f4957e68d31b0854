package io.substatus.internal.diagnosis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Calls public getters of classes that may not be there. Stateless. */
final class Getter {

    private Getter() {}

    /**
     * Calls a getter as declared by the named type, which the object's class is or inherits from.
     *
     * @return the value, or null when there is no such type or getter, or the getter fails
     */
    static @Nullable Object call(Object target, String type, String getter) {
        for (Class<?> candidate : Family.superTypes(target.getClass())) {
            if (candidate.getName().equals(type) && Modifier.isPublic(candidate.getModifiers())) {
                return call(target, candidate, getter);
            }
        }
        return null;
    }

    /** Calls getters one after the other, each on what the one before gave; their names are separated by dots. */
    static @Nullable Object path(Object target, String type, String getters) {
        Object value = target;
        String owner = type;
        for (String getter : getters.split("\\.", -1)) {
            value = value == null ? null : call(value, owner, getter);
            owner = value == null ? "" : value.getClass().getName();
        }
        return value;
    }

    private static @Nullable Object call(Object target, Class<?> type, String getter) {
        try {
            Method method = type.getMethod(getter);
            return method.invoke(target);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException | LinkageError e) {
            return null; // another version of the library: its getter adds nothing then
        }
    }
}
