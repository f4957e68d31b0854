package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.util.List;
import java.util.Map;

/** Reads a {@code web.config}. Stateless. */
public final class WebConfigReader {

    private WebConfigReader() {}

    /**
     * Reads a file and those that its {@code configSource} attributes name. Never throws: what is wrong is a problem.
     *
     * @param files the folder
     * @param name the file's name in the folder
     * @param shownFolder how the folder is named in problems, with a slash at its end
     * @param environment values for {@code %NAME%}
     */
    public static ReadConfiguration read(
            ConfigFiles files, String name, String shownFolder, Map<String, String> environment) {
        return new ReadConfiguration(Configuration.ABSENT, List.of(), List.of());
    }
}
