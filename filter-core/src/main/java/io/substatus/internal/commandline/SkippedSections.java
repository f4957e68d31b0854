package io.substatus.internal.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Why sections that IIS or .NET know have no effect here. Stateless. */
final class SkippedSections {

    private static final String RESOURCE = "skipped-sections.properties";

    private SkippedSections() {}

    /** The reason for a section, by its full name or that of the nearest section around it. */
    static String reason(String section) {
        Properties reasons = reasons();
        String name = section;
        while (!name.isEmpty()) {
            String reason = reasons.getProperty(name);
            if (reason != null) {
                return reason;
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        }
        return reasons.getProperty("other", "");
    }

    /** All that are known, by the section's full name; {@code other} is for the rest. */
    static Properties reasons() {
        try (InputStream in = SkippedSections.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + ": not in the jar");
            }
            Properties reasons = new Properties();
            reasons.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
