package io.substatus.internal.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directive that names the columns of a file. Stateless. */
final class FieldsLine {

    private static final Pattern DIRECTIVE = Pattern.compile("^#Fields:[^\r\n]*(?=[\r\n])", Pattern.MULTILINE);

    /** More than the four directives ever have. */
    private static final int BEGINNING = 65_536;

    private FieldsLine() {}

    /** The first one of a file, or empty if its beginning has none. */
    static String firstOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return firstIn(in.readNBytes(BEGINNING));
        }
    }

    /** The first one in these bytes, or empty. */
    static String firstIn(byte[] bytes) {
        Matcher matcher = DIRECTIVE.matcher(new String(bytes, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group() : "";
    }

    /** Whether lines of both may stand in one file; what has no such directive contradicts none. */
    static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
