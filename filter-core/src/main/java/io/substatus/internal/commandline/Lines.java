package io.substatus.internal.commandline;

import io.substatus.internal.errorpage.form.Encoding;

/** Text for a terminal, in which nothing of a file or a request can move the cursor. Confined to one thread. */
final class Lines {

    private final StringBuilder text = new StringBuilder(1024);

    /** A line. */
    Lines line(String line) {
        Encoding.TEXT.encode(line, text);
        text.append('\n');
        return this;
    }

    /** An empty line. */
    Lines gap() {
        text.append('\n');
        return this;
    }

    /** A heading with a list under it, or nothing where the list is empty. */
    Lines list(String heading, Iterable<String> entries) {
        if (entries.iterator().hasNext()) {
            gap().line(heading);
            entries.forEach(entry -> line("  " + entry));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
