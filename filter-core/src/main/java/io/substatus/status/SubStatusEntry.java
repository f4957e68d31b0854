package io.substatus.status;

import java.util.List;

/**
 * What the catalogue says of one code. Immutable.
 *
 * @param code the code; a plain status has sub-status 0
 * @param plain true for the entry of a status as a whole, false for one of its sub-statuses
 * @param title a few words, without the number
 * @param meaning one sentence: what happened
 * @param causes likely causes on a Java server, most likely first; empty below 400
 * @param advice things to try, in order; empty below 400
 * @param win32Status the Windows error that IIS would report when nothing more is known
 */
public record SubStatusEntry(
        SubStatusCode code,
        boolean plain,
        String title,
        String meaning,
        List<String> causes,
        List<String> advice,
        Win32Status win32Status) {

    /** Copies the lists. */
    public SubStatusEntry {
        causes = List.copyOf(causes);
        advice = List.copyOf(advice);
    }

    /** The code as people write it: {@code 404} for a plain status, {@code 404.8} for a sub-status. */
    public String name() {
        return plain ? Integer.toString(code.status()) : code.toString();
    }
}
