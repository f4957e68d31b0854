package io.substatus.internal.guard.address;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Refusal;

/** What is said of a header that names no address. Stateless. */
final class ForwardedForFault {

    private ForwardedForFault() {}

    /** 400.10. */
    static Refusal of(String section, String value) {
        return Refusal.of(
                400,
                10,
                section,
                Clients.HEADER + " is " + EvidenceText.quoted(value) + ", and not every element of it is an address.",
                "<" + section
                        + " enableProxyMode=\"true\"> has the header read. Accepted is a list with commas between:"
                        + " addresses of IPv4 or IPv6, each with a port if need be, [2001:db8::7]:443 for instance.");
    }
}
