package io.substatus.internal.accesslog;

import org.jspecify.annotations.Nullable;

/** Any line, field by field and char by char. Confined to one thread at a time. */
final class AnyLine implements Line {

    private final LineEncoder line = new LineEncoder();

    void clear() {
        line.clear();
    }

    /** Takes the last blank back; returns what was written. */
    LineEncoder end() {
        line.takeBack();
        return line;
    }

    @Override
    public int space(int at) {
        line.space();
        return line.length();
    }

    @Override
    public int date(long epochMillis, int at) {
        line.date(epochMillis);
        return line.length();
    }

    @Override
    public int time(long epochMillis, int at) {
        line.time(epochMillis);
        return line.length();
    }

    @Override
    public int text(@Nullable String value, int at) {
        line.text(value);
        return line.length();
    }

    @Override
    public int wire(@Nullable String value, int at) {
        line.wire(value);
        return line.length();
    }

    @Override
    public int stem(String rawPath, int at) {
        line.stem(rawPath);
        return line.length();
    }

    @Override
    public int custom(@Nullable String value, int maxBytes, int fieldsAfter, int at) {
        line.custom(value, maxBytes, fieldsAfter);
        return line.length();
    }

    @Override
    public int address(@Nullable String value, int at) {
        line.address(value);
        return line.length();
    }

    @Override
    public int ownAddress(@Nullable String value, int at) {
        return address(value, at);
    }

    @Override
    public int port(int port, int at) {
        line.port(port);
        return line.length();
    }

    @Override
    public int number(long value, int at) {
        line.number(value);
        return line.length();
    }
}
