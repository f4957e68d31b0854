package io.substatus.internal.logfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files with a number from 1 upward, the next one when a line has no room. After a start the one with the highest number
 * goes on, as long as it has room; a gap below it is never filled. Immutable.
 *
 * @param prefix what stands before the number
 * @param maxBytes how large a file may get
 */
record NumberedFiles(String prefix, long maxBytes) implements FileNaming {

    private static final String SUFFIX = ".log";

    /** All lines share one period. */
    @Override
    public long number(long epochMillis) {
        return 0;
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return bytes <= maxBytes;
    }

    @Override
    public String fileName(Path folder, long epochMillis, int bytes) throws IOException {
        long highest = highest(folder);
        if (highest == 0) {
            return name(1);
        }
        long size = Files.size(folder.resolve(name(highest)));
        return name(hasRoomFor(size + bytes) ? highest : highest + 1);
    }

    private String name(long number) {
        return prefix + number + SUFFIX;
    }

    private long highest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Pattern pattern = Pattern.compile(Pattern.quote(prefix) + "([1-9][0-9]{0,8})" + Pattern.quote(SUFFIX));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> pattern.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
