package io.substatus.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.substatus.status.SubStatusCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The list of sub-statuses that the product is about, and how each comes about. Stateless. */
final class SubStatusMap {

    /** How a code comes about, beside being declared. */
    enum How {
        /** Refused as web.config says. */
        GUARD,
        /** Worked out from what happened. */
        DIAGNOSIS,
        /** Either. */
        BOTH
    }

    /**
     * One line of the list. Immutable.
     *
     * @param name as IIS has it
     * @param cause what produces it on a Java server
     */
    record Row(SubStatusCode code, String name, How how, String cause) {

        /** Whether something that happens has to be recognised as this code. */
        boolean isDiagnosed() {
            return how != How.GUARD;
        }
    }

    private SubStatusMap() {}

    /** All rows in the order of the list. */
    static List<Row> rows() {
        try (InputStream in = SubStatusMap.class.getResourceAsStream("substatus-map.tsv")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SubStatusMap::row)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        How how = switch (cells[2]) {
            case "guard" -> How.GUARD;
            case "diagnosis" -> How.DIAGNOSIS;
            case "both" -> How.BOTH;
            default -> throw new IllegalArgumentException("how: " + cells[2] + " (expected: guard, diagnosis or both)");
        };
        return new Row(Objects.requireNonNull(SubStatusCode.parse(cells[0]), line), cells[1], how, cells[3]);
    }
}
