package io.substatus.internal.webconfig;

import java.util.List;

/** {@code system.webServer/security/ipSecurity}. Immutable; the first entry that fits decides. */
public record IpSecurity(
        boolean enableReverseDns,
        boolean allowUnlisted,
        boolean enableProxyMode,
        DenyAction denyAction,
        List<Entry> entries) {

    /** As IIS ships it: everybody is let in. */
    public static final IpSecurity DEFAULT = new IpSecurity(false, true, false, DenyAction.FORBIDDEN, List.of());

    /** Copies the list. */
    public IpSecurity {
        entries = List.copyOf(entries);
    }

    /**
     * An entry. The reader has checked address and mask.
     *
     * @param ipAddress IPv4 or IPv6, or empty
     * @param subnetMask dotted IPv4 mask, IPv6 mask, or length of the prefix; applies to an address only
     * @param domainName a name, {@code *.} and a name, or empty
     */
    public record Entry(String ipAddress, String subnetMask, String domainName, boolean allowed) {}
}
