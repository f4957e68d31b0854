package io.substatus.internal.webconfig.reader;

/**
 * What IIS's schema says of an attribute. Immutable.
 *
 * @param defaultValue what holds when it is not there
 * @param required whether it has to be there
 * @param key whether it belongs to the key of its entry
 * @param caseSensitive whether keys that differ by case are different
 * @param expanded whether {@code %NAME%} stands for a variable of the environment
 * @param obeyed whether anything here depends on it
 */
record AttributeSchema(
        String name,
        ValueType type,
        String defaultValue,
        boolean required,
        boolean key,
        boolean caseSensitive,
        boolean expanded,
        boolean obeyed) {

    static AttributeSchema of(String name, ValueType type, String defaultValue) {
        return new AttributeSchema(name, type, defaultValue, false, false, false, false, true);
    }

    static AttributeSchema bool(String name, boolean defaultValue) {
        return of(name, Types.BOOL, Boolean.toString(defaultValue));
    }

    static AttributeSchema uint(String name, long defaultValue) {
        return of(name, Types.UINT, Long.toString(defaultValue));
    }

    static AttributeSchema text(String name) {
        return of(name, Types.TEXT, "");
    }

    /** A text that must not be empty. */
    static AttributeSchema filled(String name) {
        return of(name, Types.FILLED, "");
    }

    AttributeSchema mandatory() {
        return new AttributeSchema(name, type, defaultValue, true, key, caseSensitive, expanded, obeyed);
    }

    AttributeSchema asKey() {
        return new AttributeSchema(name, type, defaultValue, required, true, caseSensitive, expanded, obeyed);
    }

    AttributeSchema exactCase() {
        return new AttributeSchema(name, type, defaultValue, required, key, true, expanded, obeyed);
    }

    AttributeSchema withVariables() {
        return new AttributeSchema(name, type, defaultValue, required, key, caseSensitive, true, obeyed);
    }

    /** Valid, and without effect. */
    AttributeSchema ignored() {
        return new AttributeSchema(name, type, defaultValue, required, key, caseSensitive, expanded, false);
    }
}
