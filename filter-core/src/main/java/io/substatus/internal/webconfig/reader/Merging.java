package io.substatus.internal.webconfig.reader;

/** What merging the elements of one section needs. Confined to one reading. */
record Merging(Variables variables, Reporter reporter, Budget budget) {

    /** Whether so many more entries can be kept; if not, that is reported. */
    boolean takes(int more, Element element) {
        boolean takes = budget.takes(more);
        if (!takes && !reporter.isFull()) {
            String expected =
                    "at most " + Budget.MOST_ENTRIES + ", counted anew for each path that changes their section";
            reporter.problem(element, Fault.invalid("the file has too many entries", expected));
        }
        return takes;
    }

    /** How many entries all places of a file may have together: each has copies of those around it. */
    static final class Budget {

        private static final int MOST_ENTRIES = 100_000;

        private int entries;

        /** Whether so many more entries can be kept. */
        boolean takes(int more) {
            entries = Math.min(MOST_ENTRIES + 1, entries + more);
            return entries <= MOST_ENTRIES;
        }
    }
}
