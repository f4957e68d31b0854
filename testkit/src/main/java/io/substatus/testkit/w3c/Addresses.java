package io.substatus.testkit.w3c;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bare addresses: IPv4 with dots, IPv6 in the short lower-case form of RFC 5952. Stateless. */
final class Addresses {
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:]*");

    private Addresses() {}

    static Optional<String> problem(String name, String value) {
        if (IPV4.matcher(value).matches() || (value.equals("-") && name.equals("s-ip"))) {
            return Optional.empty();
        }
        if (!IPV6.matcher(value).matches()) {
            return Optional.of(name + ": " + value + " (expected: a bare address, no brackets, port or zone)");
        }
        Optional<String> shortest = shortest(value);
        return shortest.filter(value::equals).isPresent()
                ? Optional.empty()
                : Optional.of(name + ": " + value + " (expected: " + shortest.orElse("an IPv6 address") + ")");
    }

    private static Optional<String> shortest(String value) {
        try {
            // Only digits and colons come here, so no name is ever looked up.
            return Optional.of(shortest(InetAddress.getAllByName('[' + value + ']')[0].getAddress()));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** RFC 5952: no leading zeros, the longest run of at least two zero groups (the first of equals) as {@code ::}. */
    private static String shortest(byte[] address) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i + 1 < address.length; i += 2) {
            groups.add(Integer.toHexString((address[i] & 0xff) << 8 | (address[i + 1] & 0xff)));
        }
        int best = 0;
        int length = 1;
        for (int start = 0; start < groups.size(); start++) {
            int run = zeros(groups, start);
            if (run > length) {
                best = start;
                length = run;
            }
        }
        return length == 1
                ? String.join(":", groups)
                : String.join(":", groups.subList(0, best)) + "::"
                        + String.join(":", groups.subList(best + length, groups.size()));
    }

    private static int zeros(List<String> groups, int start) {
        int end = start;
        while (end < groups.size() && groups.get(end).equals("0")) {
            end++;
        }
        return end - start;
    }
}
