package io.substatus.internal.guard.address;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.pool.Pool;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.IpSecurity;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whom the list lets in. The first entry that fits decides; in proxy mode both the connection's address and the
 * one that X-Forwarded-For names first have to be let in. Thread-safe.
 */
final class IpSecurityGuard implements Guard {

    private static final String NAME = "ipSecurity";
    private static final int WITHOUT_DENY_ACTION = 7;

    private final Pool<Clients> pool = new Pool<>(Clients::new, Clients::forget);
    private final IpSecurity security;
    private final boolean codesOfIis7;
    private final AddressList addresses;
    private final @Nullable HostNames names;
    private final boolean[] allowed;

    /**
     * A guard of a section.
     *
     * @param names null where no domain is listed, or none may be looked up
     */
    IpSecurityGuard(IpSecurity security, int iisVersion, @Nullable HostNames names) {
        this.security = security;
        this.codesOfIis7 = iisVersion == WITHOUT_DENY_ACTION && security.denyAction() == DenyAction.FORBIDDEN;
        this.addresses = AddressList.of(security.entries());
        this.names = names;
        this.allowed = new boolean[security.entries().size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = security.entries().get(i).allowed();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        Clients clients = pool.take();
        String fault = clients.read(request, security.enableProxyMode());
        Refusal refusal = fault == null ? check(request, clients) : ForwardedForFault.of(NAME, fault);
        pool.giveBack(clients);
        return refusal;
    }

    private @Nullable Refusal check(GuardedRequest request, Clients clients) {
        int place = find(clients.peer());
        if (!isAllowed(place)) {
            String who = "The client's address " + EvidenceText.quoted(String.valueOf(request.clientAddress()));
            return refusal(place, clients.peer(), who);
        }
        if (clients.isForwarded()) {
            place = find(clients.origin());
            if (!isAllowed(place)) {
                String list = EvidenceText.quoted(String.valueOf(request.header(Clients.HEADER)));
                return refusal(place, clients.origin(), "The first address of " + Clients.HEADER + ", " + list + ",");
            }
        }
        return null;
    }

    /** Names are looked up only where an entry with a domain stands before the first one with the address. */
    private int find(Client client) {
        if (!client.isKnown()) {
            return PrefixIndex.NONE;
        }
        int found = addresses.find(client);
        return names == null || names.first() > found ? found : Math.min(found, names.find(client));
    }

    private boolean isAllowed(int place) {
        return place == PrefixIndex.NONE ? security.allowUnlisted() : allowed[place];
    }

    private Refusal refusal(int place, Client client, String who) {
        if (place == PrefixIndex.NONE) {
            return DenyCodes.refusal(
                    security.denyAction(),
                    codesOfIis7 ? 6 : 503,
                    NAME,
                    who + " fits none of the " + allowed.length
                            + " entries of ipSecurity, and allowUnlisted is \"false\"." + unresolved(client),
                    "An entry with allowed=\"true\" lets an address in; so does allowUnlisted=\"true\" all of them.");
        }
        IpSecurity.Entry entry = security.entries().get(place);
        boolean byName = entry.ipAddress().isEmpty();
        int subStatus = byName ? (codesOfIis7 ? 8 : 504) : (codesOfIis7 ? 6 : 503);
        return DenyCodes.refusal(
                security.denyAction(),
                subStatus,
                NAME,
                who + (byName ? " belongs to " + EvidenceText.quoted(String.valueOf(name(client))) + " and" : "")
                        + " is refused by entry " + (place + 1) + " of ipSecurity, " + text(entry) + ".",
                "The first entry that fits decides: one with allowed=\"true\" before this one lets the client in.");
    }

    private String unresolved(Client client) {
        return names == null || name(client) != null ? "" : " It has no confirmed host name for a domainName to fit.";
    }

    private @Nullable String name(Client client) {
        return names == null || !client.isKnown() ? null : names.name(client);
    }

    private static String text(IpSecurity.Entry entry) {
        String key = entry.ipAddress().isEmpty()
                ? "domainName=\"" + entry.domainName() + "\""
                : "ipAddress=\"" + entry.ipAddress() + "\" subnetMask=\"" + entry.subnetMask() + "\"";
        return "<add " + key + " allowed=\"" + entry.allowed() + "\" />";
    }
}
