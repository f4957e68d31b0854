package io.substatus.internal.errorpage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The owner's error pages: one flat folder of files such as {@code 404.8.html}, {@code 4xx.de.html} or
 * {@code error.json}. Names asked for are made of status, sub-status, a known language and a known type, never of
 * anything that a client sent. Implementations are thread-safe and open files for reading only.
 */
@FunctionalInterface
public interface OverrideFiles {

    /** The largest file that is used; of a larger one the bytes beyond are not needed. */
    int MAX_BYTES = 256 * 1024;

    /** No files. */
    OverrideFiles NONE = name -> null;

    /**
     * Reads a file.
     *
     * @param name its name without any folder
     * @return its bytes, cut after {@link #MAX_BYTES} plus one, or null when there is none
     * @throws IOException if there is one and it cannot be read
     */
    byte @Nullable [] read(String name) throws IOException;

    /**
     * The names of all files that are there now, so that nobody has to try some two hundred.
     *
     * @return the names, or null where files cannot be listed
     */
    default @Nullable Set<String> names() {
        return null;
    }

    /** These files, and the others where these have none of the name. */
    default OverrideFiles orElse(OverrideFiles others) {
        return others == NONE ? this : new EitherFiles(this, others);
    }

    /**
     * The files below {@code META-INF/substatus/errors/} on a class path; none where no jar or folder has that folder as
     * an entry of its own.
     */
    static OverrideFiles onClassPath(ClassLoader loader) {
        String folder = "META-INF/substatus/errors/";
        if (loader.getResource(folder) == null) {
            return NONE;
        }
        return name -> {
            try (InputStream in = loader.getResourceAsStream(folder + name)) {
                return in == null ? null : in.readNBytes(MAX_BYTES + 1);
            }
        };
    }
}
