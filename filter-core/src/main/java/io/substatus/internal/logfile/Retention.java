package io.substatus.internal.logfile;

/**
 * What becomes of files that are closed. Immutable.
 *
 * @param files how many of them stay, 0 for all
 * @param days how many days after its last line a file stays, 0 for ever
 * @param compress whether all but the newest are compressed
 */
public record Retention(int files, int days, boolean compress) {

    /** They stay as they are. */
    public static final Retention NONE = new Retention(0, 0, false);

    /** Refuses what is less than nothing. */
    public Retention {
        if (files < 0 || days < 0) {
            throw new IllegalArgumentException(
                    "retention: " + files + " files, " + days + " days (expected: none less than 0)");
        }
    }

    /** Whether nothing is to be done. */
    boolean isNone() {
        return files == 0 && days == 0 && !compress;
    }
}
