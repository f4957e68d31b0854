package io.substatus.internal.accesslog;

import io.substatus.internal.address.AddressParser;
import org.jspecify.annotations.Nullable;

/** Writes addresses, and remembers the last one, since lines that follow each other often share it. Confined to one thread. */
final class KnownAddress {

    /** No address, in whatever form, has more chars, unless its zone has a name. */
    private static final int LONGEST = 64;

    private final AddressParser parser = new AddressParser();
    private final LineBuffer form = new LineBuffer();
    private final char[] written = new char[LONGEST];
    private @Nullable String known;
    private int length;

    /** Writes the address in its one form, or a hyphen for what is none; returns where it ends. */
    int put(String value, char[] target, int at) {
        if (!value.equals(known)) {
            remember(value);
        }
        System.arraycopy(written, 0, target, at, length);
        return at + length;
    }

    private void remember(String value) {
        form.clear();
        if (parser.parse(value)) {
            AddressText.put(form, parser.groups());
        } else {
            form.put('-');
        }
        length = form.length();
        for (int i = 0; i < length; i++) {
            written[i] = (char) form.at(i);
        }
        known = value.length() <= LONGEST ? value : null; // nothing long is kept
    }
}
