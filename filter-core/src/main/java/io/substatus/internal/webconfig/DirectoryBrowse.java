package io.substatus.internal.webconfig;

/**
 * {@code system.webServer/directoryBrowse}. Immutable.
 *
 * @param enabled whether the container may list folders, if it does so at all
 */
public record DirectoryBrowse(boolean enabled) {

    /** As it holds when the file does not have the section. */
    public static final DirectoryBrowse DEFAULT = new DirectoryBrowse(false);

    /** As it holds without a file. */
    public static final DirectoryBrowse OFF = new DirectoryBrowse(true);
}
