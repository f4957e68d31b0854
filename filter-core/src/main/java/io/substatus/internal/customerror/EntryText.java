package io.substatus.internal.customerror;

import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.internal.webconfig.HttpErrors.ResponseMode;

/** Writes an entry as it stands in the file, for messages and evidence. Stateless. */
public final class EntryText {

    private EntryText() {}

    /** The element with those of its attributes that are not their defaults. */
    public static String of(CustomError entry) {
        String subStatus = entry.subStatusCode() < 0 ? "" : attribute("subStatusCode", entry.subStatusCode());
        String prefix = entry.prefixLanguageFilePath();
        return "<error" + attribute("statusCode", entry.statusCode()) + subStatus
                + (prefix.isEmpty() ? "" : attribute("prefixLanguageFilePath", prefix))
                + attribute("path", entry.path())
                + (entry.responseMode() == ResponseMode.FILE ? "" : attribute("responseMode", name(entry))) + "/>";
    }

    private static String name(CustomError entry) {
        return switch (entry.responseMode()) {
            case FILE -> "File";
            case EXECUTE_URL -> "ExecuteURL";
            case REDIRECT -> "Redirect";
        };
    }

    private static String attribute(String name, Object value) {
        return " " + name + "=\"" + value + "\"";
    }
}
