package io.substatus.internal.customerror;

import io.substatus.internal.webconfig.HttpErrors.CustomError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the file of a custom error may lie. Backslashes separate as well as slashes do. Stateless. */
final class PagePaths {

    /** What runs on a server: sent as a file it would be somebody's source text. */
    private static final Set<String> CODE = Set.of(
            "jsp",
            "jspx",
            "jspf",
            "jsw",
            "jsv",
            "jspa",
            "tag",
            "tagx",
            "asp",
            "aspx",
            "ascx",
            "ashx",
            "asax",
            "asmx",
            "cshtml",
            "vbhtml",
            "php",
            "phtml",
            "cgi",
            "pl",
            "py",
            "rb",
            "class",
            "java",
            "config",
            "properties");

    private PagePaths() {}

    /** A place that a file may lie at, and the language that it is in, or null when nobody says. */
    record Place(String path, @Nullable String language) {}

    /**
     * The places to look at, in order: below each language folder, then in the folder of languages itself.
     *
     * @param folders names of language folders that are there, the best first
     */
    static List<Place> of(CustomError entry, List<String> folders) throws CustomErrorException {
        List<Place> places = new ArrayList<>();
        String prefix = entry.prefixLanguageFilePath();
        if (prefix.isEmpty()) {
            return List.of(new Place(clean(entry, entry.path()), null));
        }
        for (String folder : folders) {
            places.add(new Place(clean(entry, prefix + "/" + folder + "/" + entry.path()), folder));
        }
        places.add(new Place(clean(entry, prefix + "/" + entry.path()), null));
        return places;
    }

    /** The folder of the language folders. */
    static String prefix(CustomError entry) throws CustomErrorException {
        return clean(entry, entry.prefixLanguageFilePath());
    }

    /** From the root, without dot segments. */
    private static String clean(CustomError entry, String text) throws CustomErrorException {
        if (text.startsWith("\\\\")) {
            throw refused(entry, "a path of this machine; a share is not read");
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : text.replace('\\', '/').split("/+", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    throw refused(entry, "a path that stays inside its root");
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(entry, "a path without control characters");
        }
        return "/" + String.join("/", segments);
    }

    /** Refuses files that are programs or settings. */
    static void requirePage(CustomError entry) throws CustomErrorException {
        String path = entry.path();
        String type = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (CODE.contains(type)) {
            throw refused(entry, "a file that is no program, or responseMode=\"ExecuteURL\"");
        }
    }

    private static CustomErrorException refused(CustomError entry, String expected) {
        return new CustomErrorException(EntryText.of(entry) + " (expected: " + expected + ")");
    }
}
