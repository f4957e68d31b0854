package io.substatus.internal.customerror;

import io.substatus.internal.errorpage.OwnersFile;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files of the owner's below one root. Implementations are thread-safe and open files for reading only. */
public interface PageFiles {

    /** The largest file that is sent, in bytes. */
    int MAX_BYTES = 1 << 20;

    /** No files. */
    PageFiles NONE = new PageFiles() {
        @Override
        public Set<String> folders(String path) {
            return Set.of();
        }

        @Override
        public @Nullable OwnersFile read(String path) {
            return null;
        }
    };

    /**
     * The names of the folders that lie directly in a folder, none if there is no such folder.
     *
     * @param path begins with a slash, ends without one, has no dot segments; {@code /} is the root
     */
    Set<String> folders(String path);

    /**
     * Reads a file as it is now.
     *
     * @param path begins with a slash, has no dot segments
     * @return the file, or null when there is none
     * @throws IOException if there is one, and it cannot be read or has more than {@link #MAX_BYTES}
     */
    @Nullable
    OwnersFile read(String path) throws IOException;
}
