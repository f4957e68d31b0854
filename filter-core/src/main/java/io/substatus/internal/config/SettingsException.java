package io.substatus.internal.config;

import java.util.List;

/** Says everything that is wrong with the settings. Immutable but for the stack trace. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> problems;

    /**
     * Makes the exception.
     *
     * @param problems one sentence for each, {@code name: value (expected: ...)} and where it stands; at least one
     */
    public SettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns one sentence for each problem, in the order in which the settings were looked through. */
    public List<String> problems() {
        return problems;
    }
}
