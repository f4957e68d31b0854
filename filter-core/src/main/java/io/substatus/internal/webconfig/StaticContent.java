package io.substatus.internal.webconfig;

import java.util.List;

/**
 * {@code system.webServer/staticContent}. Immutable.
 *
 * @param active false when there is no file: then no file is refused for its type
 * @param mimeMaps the types that the file adds to the container's
 * @param removed extensions whose type the file takes away, and did not give anew
 * @param cleared whether the container's own types count no more
 */
public record StaticContent(boolean active, List<MimeMap> mimeMaps, List<String> removed, boolean cleared) {

    /** The container's types alone. */
    public static final StaticContent DEFAULT = new StaticContent(true, List.of(), List.of(), false);

    /** Refuses nothing. */
    public static final StaticContent OFF = new StaticContent(false, List.of(), List.of(), false);

    /** Copies the lists. */
    public StaticContent {
        mimeMaps = List.copyOf(mimeMaps);
        removed = List.copyOf(removed);
    }

    /**
     * A type.
     *
     * @param fileExtension with its dot; the dot alone stands for a name without extension
     */
    public record MimeMap(String fileExtension, String mimeType) {}
}
