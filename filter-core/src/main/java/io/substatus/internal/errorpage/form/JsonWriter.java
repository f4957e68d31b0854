package io.substatus.internal.errorpage.form;

import java.util.List;

/** Writes JSON (RFC 8259) from values only, never from parts of JSON. Confined to one call. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder(1024);
    private boolean first = true;

    JsonWriter open(char bracket) {
        out.append(bracket);
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    JsonWriter name(String name) {
        text(name);
        out.append(':');
        first = true;
        return this;
    }

    JsonWriter text(String value) {
        comma();
        out.append('"');
        Encoding.JSON.encode(value, out);
        out.append('"');
        return this;
    }

    JsonWriter number(long value) {
        comma();
        out.append(value);
        return this;
    }

    JsonWriter bool(boolean value) {
        comma();
        out.append(value);
        return this;
    }

    JsonWriter member(String name, String value) {
        return name(name).text(value);
    }

    JsonWriter texts(String name, List<String> values) {
        name(name).array();
        values.forEach(this::text);
        return close(']');
    }

    JsonWriter array() {
        comma();
        return open('[');
    }

    JsonWriter object() {
        comma();
        return open('{');
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
