package io.substatus.internal.guard.address;

import io.substatus.internal.webconfig.IpSecurity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which of many domain names is the first that fits a host's name, without regard to case. {@code *.example.com} fits
 * every name below {@code example.com}, that one not. Immutable, thread-safe.
 */
final class DomainList {

    private static final String ANY_BELOW = "*.";

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> below = new HashMap<>();
    private final int first;

    /** The list of those entries that name a domain and no address, each with its place among all. */
    DomainList(List<IpSecurity.Entry> entries) {
        int lowest = PrefixIndex.NONE;
        for (int i = entries.size() - 1; i >= 0; i--) {
            IpSecurity.Entry entry = entries.get(i);
            if (entry.ipAddress().isEmpty() && !entry.domainName().isEmpty()) {
                put(entry.domainName(), i);
                lowest = i;
            }
        }
        first = lowest;
    }

    private void put(String domain, int place) {
        if (domain.startsWith(ANY_BELOW)) {
            below.put(canonical(domain.substring(ANY_BELOW.length())), place);
        } else {
            exact.put(canonical(domain), place);
        }
    }

    /** The place of the first of them, or {@link PrefixIndex#NONE}. */
    int first() {
        return first;
    }

    /** The place of the first that fits, or {@link PrefixIndex#NONE}. */
    int find(String hostName) {
        String name = canonical(hostName);
        int found = exact.getOrDefault(name, PrefixIndex.NONE);
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            found = Math.min(found, below.getOrDefault(name.substring(dot + 1), PrefixIndex.NONE));
        }
        return found;
    }

    /** A dot at the end says that the name is whole. */
    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
