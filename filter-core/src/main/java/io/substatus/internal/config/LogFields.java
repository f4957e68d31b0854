package io.substatus.internal.config;

import io.substatus.internal.accesslog.W3cField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of the log's fields as {@code logExtFileFlags} of web.config has it. Stateless. */
final class LogFields {

    private static final String COMMA = ", ";

    private LogFields() {}

    /**
     * Reads a list of flags with commas between. White space around a flag, doubles and the order do not count; capitals do.
     *
     * @return the fields in the order of a line; each unknown flag is told to {@code problems}
     */
    static List<W3cField> read(Given given, Problems problems) {
        EnumSet<W3cField> fields = EnumSet.noneOf(W3cField.class);
        for (String part : given.value().split(",", -1)) {
            String flag = part.strip();
            Optional<W3cField> field = W3cField.ofFlag(flag);
            if (field.isPresent()) {
                fields.add(field.get());
            } else {
                problems.add(new Given(given.name(), flag, given.place()), "one of " + flags() + meant(flag));
            }
        }
        return List.copyOf(fields);
    }

    /** Writes a list so that {@link #read} understands it. */
    static String text(List<W3cField> fields) {
        return fields.stream().map(W3cField::flag).collect(Collectors.joining(COMMA));
    }

    private static String flags() {
        return text(List.of(W3cField.values()));
    }

    private static String meant(String written) {
        List<String> known =
                Arrays.stream(W3cField.values()).map(W3cField::flag).toList();
        return NearestName.to(written, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
