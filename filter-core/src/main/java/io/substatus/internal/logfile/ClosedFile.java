package io.substatus.internal.logfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A log file with a name of ours, as it was written, compressed, or both. Immutable.
 *
 * @param plain where it lies as it was written; need not be there
 * @param lastLine when it was last written to
 */
record ClosedFile(Path plain, FileTime lastLine) {

    private static final String COMPRESSED = ".gz";
    private static final String UNFINISHED = ".gz.part";

    /** All names that IIS has for a log in UTF-8, whatever the period is now. */
    private static final String NAME = "u_ex(?:\\d{4}|\\d{6}|\\d{8}|tend[1-9]\\d{0,8})(?:_x)?\\.log";

    private static final Pattern OURS = Pattern.compile(NAME + "(?:\\.gz)?");
    private static final Pattern LEFT_BEHIND = Pattern.compile(NAME + "\\.gz\\.part");

    /** The files of a folder, the one last written to first. Links and all that has another name are left out. */
    static List<ClosedFile> of(Path folder) throws IOException {
        Map<Path, ClosedFile> files = new HashMap<>();
        for (Path path : named(folder, OURS)) {
            ClosedFile file = new ClosedFile(plain(path), Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
            files.merge(file.plain, file, ClosedFile::later);
        }
        List<ClosedFile> sorted = new ArrayList<>(files.values());
        sorted.sort(Comparator.comparing(ClosedFile::lastLine)
                .thenComparing(ClosedFile::plain)
                .reversed());
        return sorted;
    }

    /** What a process that died while it compressed has left. */
    static List<Path> leftBehind(Path folder) throws IOException {
        return named(folder, LEFT_BEHIND);
    }

    private static List<Path> named(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path ->
                            pattern.matcher(String.valueOf(path.getFileName())).matches()
                                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static Path plain(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(COMPRESSED)
                ? path.resolveSibling(name.substring(0, name.length() - COMPRESSED.length()))
                : path;
    }

    private static ClosedFile later(ClosedFile a, ClosedFile b) {
        return a.lastLine.compareTo(b.lastLine) < 0 ? b : a;
    }

    /** Where it lies when it is compressed. */
    Path compressed() {
        return plain.resolveSibling(plain.getFileName() + COMPRESSED);
    }

    /** Where it lies while it is being compressed. */
    Path unfinished() {
        return plain.resolveSibling(plain.getFileName() + UNFINISHED);
    }
}
