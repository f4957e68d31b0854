package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 403.19: an external program is there, and the server's process may not execute it. A program that is missing, an
 * interpreter or working folder that is missing and a lack of memory fail at the same place; so the file itself is looked
 * at. Immutable and thread-safe.
 */
final class ProgramNotExecutable implements Detector {

    /** The JDK's own words, which no locale changes; what follows them does. */
    private static final Pattern PROGRAM =
            Pattern.compile("Cannot run program \"([^\"]+)\"(?: \\(in directory \"([^\"]+)\"\\))?: .*", Pattern.DOTALL);

    @Override
    public boolean concerns(int status) {
        return status == 403 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            Path program = cause instanceof IOException && isStart(cause) ? program(cause) : null;
            if (program != null) {
                return isDenied(program) ? finding(program, cause) : null;
            }
        }
        return null;
    }

    private static boolean isStart(Throwable cause) {
        StackTraceElement top = Frames.top(cause);
        return top != null
                && top.getClassName().equals("java.lang.ProcessBuilder")
                && top.getMethodName().equals("start");
    }

    /** Only a name with a folder says which file was meant; others are looked up in the PATH. */
    private static @Nullable Path program(Throwable cause) {
        Matcher parts = PROGRAM.matcher(String.valueOf(cause.getMessage()));
        if (!parts.matches() || parts.group(1).indexOf('/') < 0) {
            return null;
        }
        try {
            String folder = parts.group(2) == null ? "" : parts.group(2);
            return Path.of(folder).resolve(parts.group(1));
        } catch (InvalidPathException e) {
            return null; // no file can have such a name
        }
    }

    private static boolean isDenied(Path program) {
        return Files.isRegularFile(program) && !Files.isExecutable(program);
    }

    private static Finding finding(Path program, Throwable cause) {
        return Findings.of(
                403,
                19,
                "The program " + EvidenceText.quoted(program.toString())
                        + " exists, and the server's process may not execute it.",
                Sentences.calledFrom(List.of(cause)));
    }
}
