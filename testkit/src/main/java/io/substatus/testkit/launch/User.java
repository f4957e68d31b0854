package io.substatus.testkit.launch;

import java.util.List;

/** Somebody who may log in. Immutable. */
record User(String name, String password, List<String> roles) {
    User {
        roles = List.copyOf(roles);
    }

    /** Reads {@code name:password:role,role}; the roles may be missing. */
    static User parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--user: " + text + " (expected: name:password:role,role)");
        }
        return new User(parts[0], parts[1], parts.length == 2 ? List.of() : List.of(parts[2].split(",", -1)));
    }
}
