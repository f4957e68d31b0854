package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;

/** Makes findings out of sentences and lists of them. Stateless. */
final class Findings {

    private Findings() {}

    /** A finding whose evidence is a sentence, followed by others that may be none. */
    static Finding of(int status, int subStatus, String first, List<String> more) {
        List<String> evidence = new ArrayList<>();
        evidence.add(first);
        evidence.addAll(more);
        return Finding.of(status, subStatus, evidence.toArray(new String[0]));
    }
}
