package io.substatus.internal.logfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files with a number from 1 upward, the next one when a line has no room. After a start the one with the highest number
 * goes on, as long as it has room and the fields of its first block; a gap below it is never filled. Immutable.
 *
 * @param prefix what stands before the number
 * @param suffix what stands behind it
 * @param maxBytes how large a file may get
 */
record NumberedFiles(String prefix, String suffix, long maxBytes) implements FileNaming {

    @Override
    public NumberedFiles suffixed(String other) {
        return new NumberedFiles(prefix, other, maxBytes);
    }

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
    public String fileName(Path folder, long epochMillis, byte[] head, int bytes) throws IOException {
        long highest = highest(folder);
        return name(highest == 0 || !goesOn(folder.resolve(name(highest)), head, bytes) ? highest + 1 : highest);
    }

    /** Readers that never look at a second list of fields are many; a file with a number need not have two. */
    private boolean goesOn(Path file, byte[] head, int bytes) throws IOException {
        return Files.isRegularFile(file)
                && hasRoomFor(Files.size(file) + bytes)
                && FieldsLine.agree(FieldsLine.firstOf(file), FieldsLine.firstIn(head));
    }

    private String name(long number) {
        return prefix + number + suffix;
    }

    private long highest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Pattern pattern =
                Pattern.compile(Pattern.quote(prefix) + "([1-9][0-9]{0,8})" + Pattern.quote(suffix) + "(\\.gz)?");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> pattern.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
