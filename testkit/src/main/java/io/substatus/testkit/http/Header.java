package io.substatus.testkit.http;

/** One header line as it came, without the white space round the value. Immutable. */
public record Header(String name, String value) {
    boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
