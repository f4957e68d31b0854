package io.substatus.internal.webconfig;

/**
 * {@code system.webServer/directoryBrowse}. Immutable.
 *
 * @param given whether the file has the section; without it the container decides alone
 */
public record DirectoryBrowse(boolean given, boolean enabled) {

    /** As it holds when the file does not have the section. */
    public static final DirectoryBrowse DEFAULT = new DirectoryBrowse(false, false);
}
