package io.substatus.internal.customerror;

import io.substatus.internal.customerror.PagePaths.Place;
import io.substatus.internal.errorpage.OwnersFile;
import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of a custom error whose mode is {@code File}: in the application, and on the disk where
 * {@code allowAbsolutePathsWhenDelegated} says so. Thread-safe.
 */
public final class FilePages {

    private final PageFiles application;
    private final PageFiles disk;
    private final String systemLanguage;

    /**
     * @param application files below the root of the application
     * @param disk files of the machine by their whole paths
     * @param systemLanguage a BCP 47 tag: the language for clients whose own have no folder
     */
    public FilePages(PageFiles application, PageFiles disk, String systemLanguage) {
        this.application = application;
        this.disk = disk;
        this.systemLanguage = systemLanguage;
    }

    /**
     * A file to send, and its language as the folder names it.
     *
     * @param language null when it does not lie in a language folder
     */
    public record Found(OwnersFile file, @Nullable String language) {}

    /**
     * The file for a client.
     *
     * @param acceptLanguage value of the client's header, or null
     * @throws CustomErrorException if there is none, or it cannot be read
     */
    public Found find(HttpErrors section, CustomError entry, @Nullable String acceptLanguage)
            throws CustomErrorException {
        PagePaths.requirePage(entry);
        Found found = find(application, entry, acceptLanguage);
        if (found == null && section.allowAbsolutePathsWhenDelegated()) {
            found = find(disk, entry, acceptLanguage);
        }
        if (found == null) {
            throw new CustomErrorException(EntryText.of(entry) + ": no such file (expected: one below the root of the"
                    + " application, such as WEB-INF/errors/404.htm)");
        }
        return found;
    }

    private @Nullable Found find(PageFiles files, CustomError entry, @Nullable String acceptLanguage)
            throws CustomErrorException {
        for (Place place : PagePaths.of(entry, folders(files, entry, acceptLanguage))) {
            OwnersFile file = read(files, entry, place.path());
            if (file != null) {
                return new Found(file, place.language());
            }
        }
        return null;
    }

    private List<String> folders(PageFiles files, CustomError entry, @Nullable String acceptLanguage)
            throws CustomErrorException {
        return entry.prefixLanguageFilePath().isEmpty()
                ? List.of()
                : LanguageFolders.of(acceptLanguage, files.folders(PagePaths.prefix(entry)), systemLanguage);
    }

    private static @Nullable OwnersFile read(PageFiles files, CustomError entry, String path)
            throws CustomErrorException {
        try {
            return files.read(path);
        } catch (IOException e) {
            throw new CustomErrorException(EntryText.of(entry) + ": " + path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
