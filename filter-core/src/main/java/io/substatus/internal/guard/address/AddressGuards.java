package io.substatus.internal.guard.address;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.address.HostNames.Patience;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.IpSecurity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the guards that look at the client's address. Stateless. */
public final class AddressGuards {

    private AddressGuards() {}

    /**
     * The guard of fixed lists, or none where everybody is let in anyhow.
     *
     * @param iisVersion 7 for 403.6 and 403.8, 8 or 10 for 403.503 and 403.504
     * @param bounds of the look-up of names
     * @throws IllegalArgumentException if an address or a mask is none, which the reader has made sure of
     */
    public static List<Guard> of(IpSecurity security, int iisVersion, AddressBounds bounds) {
        return security.allowUnlisted() && security.entries().isEmpty()
                ? List.of()
                : List.of(new IpSecurityGuard(security, iisVersion, names(security, bounds)));
    }

    private static @Nullable HostNames names(IpSecurity security, AddressBounds bounds) {
        DomainList domains = new DomainList(security.entries());
        return security.enableReverseDns() && domains.first() != PrefixIndex.NONE
                ? new HostNames(
                        domains,
                        NameService.OF_THE_MACHINE,
                        NameThreads.create(),
                        System::nanoTime,
                        Patience.within(bounds))
                : null;
    }

    /**
     * The guard of limits, or none where nothing is limited. Keeps its counts as long as it is used.
     *
     * @param bounds of the number of addresses that are counted
     */
    public static List<Guard> of(DynamicIpSecurity security, AddressBounds bounds) {
        return security.byConcurrentRequests() == null && security.byRequestRate() == null
                ? List.of()
                : List.of(new DynamicIpSecurityGuard(security, bounds.visitors(), System::nanoTime));
    }
}
