package io.substatus.architecture.broken;

/** Takes the JDK's word for who is alike. */
record ComparesRecords(int value) {
    static final ComparesRecords NONE = new ComparesRecords(0);

    boolean isNone() {
        return equals(NONE);
    }
}
