package io.substatus.architecture.broken;

import java.util.List;
import java.util.Map;

/** Takes anything under any name. */
final class TakesUntypedMap {
    private TakesUntypedMap() {}

    static int size(List<Map<String, Object>> rows) {
        return rows.size();
    }
}
