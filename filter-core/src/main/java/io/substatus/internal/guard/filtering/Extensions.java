package io.substatus.internal.guard.filtering;

/**
 * Finds the extension of a path: from the last dot to the slash behind it or the end. Dots and blanks at the end of a
 * segment do not count, for Windows drops them. The range of an extension is one number: its beginning in the upper
 * half, its end in the lower. Stateless.
 */
final class Extensions {

    /** The path has none. */
    static final long NONE = -1;

    private static final char[] WELL_KNOWN = Fold.fold(".well-known");

    private Extensions() {}

    static long of(Text path) {
        long found = NONE;
        if (path.has(Kinds.DOT)) {
            for (int i = path.slashes(); i >= 0 && found == NONE; i--) {
                found = within(path.chars(), path.start(i), path.end(i));
            }
        }
        return found;
    }

    /** The extension that the same segment has if its name ends before the segment does. */
    static long ofCut(Text path, long extension) {
        char[] text = path.chars();
        int start = Segment.start(text, from(extension));
        int end = from(extension);
        while (end < path.length() && text[end] != '/') {
            end++;
        }
        int cut = Segment.cut(text, start, end);
        return cut == end ? NONE : within(text, start, cut);
    }

    private static long within(char[] text, int start, int end) {
        int trimmed = Segment.trimmed(text, start, end);
        int dot = Segment.lastDot(text, start, trimmed);
        return dot < 0 ? NONE : ((long) dot << 32) | trimmed;
    }

    static int from(long extension) {
        return (int) (extension >> 32);
    }

    static int to(long extension) {
        return (int) extension;
    }

    /** Whether it is no extension but the whole name of the folder that RFC 8615 reserves. */
    static boolean isWellKnown(Text path, long extension) {
        return Segment.start(path.chars(), from(extension)) == from(extension)
                && Fold.matches(path.chars(), from(extension), to(extension), WELL_KNOWN);
    }

    /** Whether a path has an extension of a list, in whichever way its last name is read. */
    static boolean isIn(FoldedNames names, Text path) {
        long extension = of(path);
        return extension != NONE && (isListed(names, path, extension) || isCutListed(names, path, extension));
    }

    private static boolean isCutListed(FoldedNames names, Text path, long extension) {
        long cut = ofCut(path, extension);
        return cut != NONE && isListed(names, path, cut);
    }

    private static boolean isListed(FoldedNames names, Text path, long extension) {
        return names.find(path.chars(), from(extension), to(extension)) >= 0;
    }
}
