package io.substatus.internal.guard.access;

import io.substatus.internal.webconfig.StaticContent.MimeMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Types by file extension, without regard to case. A table of its own, because a map would need a new text for each
 * path. Immutable, thread-safe; asking allocates nothing.
 */
final class FileTypes {

    /** The extension that stands for all others in IIS. */
    private static final String ANY = ".*";

    /** The extension of a name without one. */
    private static final String NONE = ".";

    private final @Nullable MimeMap[] slots;
    private final @Nullable String any;

    private FileTypes(@Nullable MimeMap[] slots, @Nullable String any) {
        this.slots = slots;
        this.any = any;
    }

    /** A table of entries with different extensions. */
    static FileTypes of(List<MimeMap> entries) {
        @Nullable MimeMap[] slots = new MimeMap[Integer.highestOneBit(2 * entries.size() + 1) * 2];
        String any = null;
        for (MimeMap entry : entries) {
            if (entry.fileExtension().equals(ANY)) {
                any = entry.mimeType();
            } else {
                slots[free(slots, entry.fileExtension())] = entry;
            }
        }
        return new FileTypes(slots, any);
    }

    private static int free(@Nullable MimeMap[] slots, String extension) {
        int slot = hash(extension, 0);
        while (slots[slot & slots.length - 1] != null) {
            slot++;
        }
        return slot & slots.length - 1;
    }

    /** The type of a path's file, or null. */
    @Nullable
    String type(String path) {
        int dot = dot(path);
        String type = dot < 0 ? type(NONE, 0) : type(path, dot);
        return type == null ? any : type;
    }

    private @Nullable String type(String text, int from) {
        int mask = slots.length - 1;
        for (int slot = hash(text, from); ; slot++) {
            MimeMap entry = slots[slot & mask];
            if (entry == null) {
                return null;
            }
            String extension = entry.fileExtension();
            if (extension.length() == text.length() - from
                    && text.regionMatches(true, from, extension, 0, extension.length())) {
                return entry.mimeType();
            }
        }
    }

    /** Where the extension of the last segment begins, its dot included, or -1 when it has none. */
    static int dot(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') && dot >= 0 ? dot : -1;
    }

    private static int hash(String text, int from) {
        int hash = 0;
        for (int i = from; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
