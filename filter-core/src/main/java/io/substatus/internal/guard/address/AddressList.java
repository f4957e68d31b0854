package io.substatus.internal.guard.address;

import io.substatus.internal.address.AddressRange;
import io.substatus.internal.guard.address.PrefixIndex.Numbered;
import io.substatus.internal.webconfig.IpSecurity;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of many addresses and masks is the first that covers an address. Masks with holes are few in any real file and
 * are tried one after the other. Immutable, thread-safe; finding allocates nothing.
 */
final class AddressList {

    private static final int IPV4_BITS = 32;

    private final PrefixIndex ipv4;
    private final PrefixIndex ipv6;
    private final Numbered[] withHoles;

    private AddressList(List<Numbered> ranges) {
        ipv4 = index(ranges, false);
        ipv6 = index(ranges, true);
        withHoles =
                ranges.stream().filter(entry -> !entry.range().isContiguous()).toArray(Numbered[]::new);
    }

    /** The list of those entries that name an address, each with its place among all. */
    static AddressList of(List<IpSecurity.Entry> entries) {
        List<Numbered> ranges = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            IpSecurity.Entry entry = entries.get(i);
            if (!entry.ipAddress().isEmpty()) {
                ranges.add(new Numbered(i, AddressRange.of(entry.ipAddress(), entry.subnetMask())));
            }
        }
        return new AddressList(ranges);
    }

    private static PrefixIndex index(List<Numbered> ranges, boolean ipv6) {
        return PrefixIndex.of(ranges.stream()
                .filter(entry -> entry.range().ipv6() == ipv6 && entry.range().isContiguous())
                .toList());
    }

    /** The place of the first entry that covers the address, or {@link PrefixIndex#NONE}. */
    int find(Client client) {
        boolean isIpv6 = client.isIpv6();
        long high = isIpv6 ? client.high() : client.low() << IPV4_BITS;
        long low = isIpv6 ? client.low() : 0;
        int found = (isIpv6 ? ipv6 : ipv4).find(high, low);
        for (Numbered entry : withHoles) {
            if (entry.number() > found) {
                return found;
            }
            if (entry.range().ipv6() == isIpv6 && entry.range().covers(high, low)) {
                return entry.number();
            }
        }
        return found;
    }
}
