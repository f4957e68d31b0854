package io.substatus.internal.servlet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What counts as hidden. Stateless. */
final class HiddenFiles {

    /** Whether files can be hidden otherwise than by their name, which is worth a look at the disk then. */
    static final boolean BY_ATTRIBUTE = File.separatorChar == '\\';

    /** RFC 8615: made to be found. */
    private static final String WELL_KNOWN = ".well-known";

    private HiddenFiles() {}

    /** Whether a segment of the path begins with a dot. */
    static boolean hasHiddenName(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.startsWith(".") && !segment.equals(WELL_KNOWN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file is there and has the attribute. */
    static boolean isHidden(Path file) {
        try {
            return Files.exists(file) && Files.isHidden(file);
        } catch (IOException e) {
            return false; // what cannot be known is not said
        }
    }
}
