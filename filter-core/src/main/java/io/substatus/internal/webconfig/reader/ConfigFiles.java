package io.substatus.internal.webconfig.reader;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The folder that a configuration lies in. Implementations are thread-safe. */
@FunctionalInterface
public interface ConfigFiles {

    /**
     * Opens a file.
     *
     * @param name relative to the folder, with slashes, never with a {@code ..}
     * @return null when there is no such file
     * @throws IOException when it is there and cannot be read
     */
    @Nullable
    InputStream open(String name) throws IOException;
}
