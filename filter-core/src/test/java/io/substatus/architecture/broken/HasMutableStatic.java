package io.substatus.architecture.broken;

/** Shares state between applications. */
final class HasMutableStatic {
    private static int count;

    private HasMutableStatic() {}

    static int next() {
        return ++count;
    }
}
