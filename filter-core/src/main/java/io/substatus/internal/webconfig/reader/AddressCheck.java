package io.substatus.internal.webconfig.reader;

import io.substatus.internal.address.AddressRange;
import org.jspecify.annotations.Nullable;

/** Looks at the entries of {@code ipSecurity}, whose attributes IIS checks when it uses them. Stateless. */
final class AddressCheck {

    private static final String ADDRESS = "ipAddress";
    private static final String MASK = "subnetMask";
    private static final String EXPECTED = " (expected: ";

    private AddressCheck() {}

    static void check(Element entry, Reporter reporter) {
        entry.attributes().forEach(attribute -> tellOfBlanks(entry, attribute, reporter));
        Attribute address = entry.attribute(ADDRESS);
        if (isBlank(address) && isBlank(entry.attribute("domainName"))) {
            reporter.notice(entry, "<add> has neither an ipAddress nor a domainName: nobody is meant by it");
        } else if (address != null && !isBlank(address)) {
            check(entry, address, reporter);
        }
    }

    private static void tellOfBlanks(Element entry, Attribute attribute, Reporter reporter) {
        String value = attribute.value();
        if (!value.equals(value.strip())) {
            reporter.notice(entry, attribute.name() + ": " + Fault.quoted(value) + " is read without its blanks");
        }
    }

    private static boolean isBlank(@Nullable Attribute attribute) {
        return attribute == null || attribute.value().isBlank();
    }

    private static void check(Element entry, Attribute address, Reporter reporter) {
        Attribute mask = entry.attribute(MASK);
        try {
            AddressRange.of(
                    address.value().strip(),
                    mask == null ? AddressRange.WHOLE : mask.value().strip());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            Attribute culprit = mask != null && message.startsWith(MASK) ? mask : address;
            reporter.problem(entry, culprit, fault(culprit, message));
        }
    }

    private static Fault fault(Attribute culprit, String message) {
        String what = culprit.name().equals(MASK) ? " is no mask for the address" : " is no address";
        int expected = message.indexOf(EXPECTED);
        return new Fault(
                Fault.NO_ADDRESS,
                culprit.name() + ": " + Fault.quoted(culprit.value()) + what,
                expected < 0 ? message : message.substring(expected + EXPECTED.length(), message.length() - 1));
    }
}
