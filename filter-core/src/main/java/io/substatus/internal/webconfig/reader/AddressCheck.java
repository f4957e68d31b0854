package io.substatus.internal.webconfig.reader;

/** Looks at the entries of {@code ipSecurity}. Stateless. */
final class AddressCheck {

    private AddressCheck() {}

    static void check(Element element, Reporter reporter) {
        for (Attribute attribute : element.attributes()) {
            if (!attribute.value().equals(attribute.value().strip())) {
                reporter.notice(
                        element,
                        attribute.name() + ": " + Fault.quoted(attribute.value()) + " is read without its blanks");
            }
        }
    }
}
