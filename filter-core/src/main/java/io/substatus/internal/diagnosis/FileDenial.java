package io.substatus.internal.diagnosis;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an exception says about a file that could not be used for want of rights. Immutable.
 *
 * @param access what was tried
 * @param fact the rest of a sentence that begins with the process: {@code may not read "/a/b"}
 */
record FileDenial(Access access, String fact) {

    /** What was tried with the file. */
    enum Access {
        READ,
        WRITE,
        UNKNOWN
    }

    private static final Pattern WRITING =
            Pattern.compile("(write|create|delete|newOutput|newBufferedWriter|move|set).*");
    private static final Pattern READING = Pattern.compile(
            "(read|newInput|newBufferedReader|newDirectoryStream|lines|list|walk|find|size|mismatch|get|probe).*");

    /** The classes that open a file and call every reason not to a missing file. */
    private static final Set<String> OPENING =
            Set.of("java.io.FileInputStream", "java.io.FileOutputStream", "java.io.RandomAccessFile");

    /** The file's name, and in parentheses the operating system's reason in the language of the system. */
    private static final Pattern NAME_AND_REASON = Pattern.compile("(.+) \\([^()]*\\)", Pattern.DOTALL);

    /** The denial that the exception stands for, or null if it is another failure. */
    static @Nullable FileDenial of(Throwable cause) {
        if (cause instanceof ReadOnlyFileSystemException) {
            return new FileDenial(Access.WRITE, "may not write: the file system is read-only");
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied(denied);
        }
        return cause instanceof FileNotFoundException ? notOpened(cause) : null;
    }

    private static FileDenial denied(AccessDeniedException denied) {
        String name = denied.getFile();
        Access tried = tried(denied);
        Path file = name == null ? null : path(name);
        Access access = tried == Access.UNKNOWN && file != null ? missingRight(file) : tried;
        return new FileDenial(access, fact(access, name == null ? "?" : name));
    }

    /** The outermost method of {@link Files} tells: deleting, moving and writing all end in the same system call. */
    private static Access tried(Throwable denied) {
        Access tried = Access.UNKNOWN;
        for (StackTraceElement frame : Frames.near(denied)) {
            if (!FrameKind.PLUMBING.has(frame)) {
                break;
            }
            if (frame.getClassName().equals("java.nio.file.Files")) {
                tried = named(frame.getMethodName());
            }
        }
        return tried;
    }

    private static Access named(String method) {
        if (WRITING.matcher(method).matches()) {
            return Access.WRITE;
        }
        return READING.matcher(method).matches() ? Access.READ : Access.UNKNOWN;
    }

    /** Which right is missing as the file is now; it says nothing about a file that cannot be seen. */
    private static Access missingRight(Path file) {
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            boolean closed = folder != null && Files.exists(folder) && !Files.isWritable(folder);
            return closed ? Access.WRITE : Access.UNKNOWN;
        }
        if (!Files.isReadable(file)) {
            return Access.READ;
        }
        return Files.isWritable(file) || Files.isDirectory(file) ? Access.UNKNOWN : Access.WRITE;
    }

    /** A file that is not there, a folder, a lack of descriptors: only the file itself can tell that it was a right. */
    private static @Nullable FileDenial notOpened(Throwable cause) {
        StackTraceElement top = Frames.top(cause);
        String message = cause.getMessage();
        if (top == null || message == null || !OPENING.contains(top.getClassName())) {
            return null;
        }
        Matcher parts = NAME_AND_REASON.matcher(message);
        Path file = parts.matches() ? path(parts.group(1)) : null;
        Access access = file == null ? Access.UNKNOWN : missingRight(file);
        boolean fits = access == (top.getClassName().endsWith("InputStream") ? Access.READ : Access.WRITE)
                || (access == Access.READ && top.getClassName().endsWith("RandomAccessFile"));
        return fits ? new FileDenial(access, fact(access, String.valueOf(file))) : null;
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null; // no file can have such a name
        }
    }

    private static String fact(Access access, String name) {
        String verb = switch (access) {
            case READ -> "may not read ";
            case WRITE -> "may not write ";
            case UNKNOWN -> "was denied access to ";
        };
        return verb + EvidenceText.quoted(name);
    }
}
