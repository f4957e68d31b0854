package io.substatus.internal.errorpage;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/**
 * What the pages need to know of the application. Immutable if its members are; both functions are called from many
 * threads at once.
 *
 * @param development the first of the two keys to details; the second is a local request
 * @param homePath where the link home leads: a path beginning with a slash, never an absolute URL
 * @param siteName the application's display name, or empty
 * @param overrides the owner's own pages
 * @param ownCode whether a class, given by its binary name, is the application's own and not a library's. Names come
 *     out of stack traces and may be anything
 */
public record ErrorPageSettings(
        boolean development, String homePath, String siteName, OverrideFiles overrides, Predicate<String> ownCode) {

    /** Checks that nothing is null and that the way home stays on this site. */
    public ErrorPageSettings {
        requireNonNull(siteName, "siteName");
        requireNonNull(overrides, "overrides");
        requireNonNull(ownCode, "ownCode");
        if (!homePath.startsWith("/") || homePath.startsWith("//") || homePath.startsWith("/\\")) {
            throw new IllegalArgumentException("homePath: " + homePath + " (expected: a path such as /shop/)");
        }
    }

    /** Friendly pages for everybody: no development, home at the root, no name, no files, no class known as own. */
    public static ErrorPageSettings closed() {
        return new ErrorPageSettings(false, "/", "", OverrideFiles.NONE, name -> false);
    }
}
