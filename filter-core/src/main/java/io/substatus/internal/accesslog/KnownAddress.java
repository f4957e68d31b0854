package io.substatus.internal.accesslog;

import io.substatus.internal.address.AddressParser;
import org.jspecify.annotations.Nullable;

/** Writes addresses, and remembers the last one, since lines that follow each other often share it. Confined to one thread. */
final class KnownAddress {

    /** No address, in whatever form, has more chars, unless its zone has a name. */
    private static final int LONGEST = 64;

    private static final int LONGEST_DOTTED = 15;
    private static final int MAX_OCTET = 255;

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
        int count = value.length();
        length = count <= LONGEST_DOTTED && isDotted(value) ? count : parsed(value);
        known = count <= LONGEST ? value : null; // nothing long is kept
    }

    /** Nothing but copies an address of IPv4 that is as it has to be already; tells whether it is. */
    private boolean isDotted(String value) {
        int end = value.length();
        value.getChars(0, end, written, 0);
        int octetAt = 0;
        int octet = 0;
        int dots = 0;
        for (int at = 0; at < end; at++) {
            int digit = written[at] - '0';
            if (digit >= 0 && digit <= 9) {
                octet = octet * 10 + digit;
            } else if (digit == '.' - '0' && isOctet(octet, at - octetAt)) {
                octet = 0;
                octetAt = at + 1;
                dots++;
            } else {
                return false;
            }
        }
        return dots == 3 && isOctet(octet, end - octetAt);
    }

    /** Whether a number of so many digits is one, and has no zero before it. */
    private static boolean isOctet(int number, int digits) {
        return switch (digits) {
            case 1 -> true;
            case 2 -> number >= 10;
            case 3 -> number >= 100 && number <= MAX_OCTET;
            default -> false;
        };
    }

    private int parsed(String value) {
        form.clear();
        if (parser.parse(value)) {
            AddressText.put(form, parser.groups());
        } else {
            form.put('-');
        }
        for (int i = 0; i < form.length(); i++) {
            written[i] = (char) form.at(i);
        }
        return form.length();
    }
}
