package io.substatus.scenarios;

import io.substatus.status.SubStatusCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The codes that no scenario produces yet. This list shrinks; {@link TableTest} sees to it that it is true. Stateless. */
final class Missing {
    private static final String NOT_YET = """
            400.7
            404.10
            404.14
            500.11
            500.12
            """;

    private Missing() {}

    /** Each missing code with the reason. */
    static Map<SubStatusCode, String> codes() {
        Map<SubStatusCode, String> codes = new LinkedHashMap<>();
        Arrays.stream(NOT_YET.strip().split("\\s+", -1)).forEach(code -> codes.put(parse(code), "not yet"));
        codes.put(
                parse("404.15"),
                "Jetty gives a URL up before it knows its query, Tomcat says 400; comes with the limits of web.config");
        codes.put(parse("500.51"), "fails before any application is asked: comes with the containers' hooks");
        codes.put(parse("403.18"), "comes with the custom error pages of web.config, which alone can execute a URL");
        return codes;
    }

    private static SubStatusCode parse(String code) {
        return Objects.requireNonNull(SubStatusCode.parse(code), code);
    }
}
