package io.substatus.internal.webconfig.reader;

import java.util.Locale;

/**
 * What of {@code system.web} does not work in IIS's integrated mode: lines from 1, or 0. Immutable.
 *
 * @param httpModules where a module is added
 * @param httpHandlers where a handler is added
 * @param impersonate where somebody is impersonated
 */
record ManagedFacts(int httpModules, int httpHandlers, int impersonate) {

    static final ManagedFacts NONE = new ManagedFacts(0, 0, 0);

    /** What holds with another {@code system.web} over this one. */
    ManagedFacts with(Element systemWeb) {
        ManagedFacts facts = this;
        for (Element section : systemWeb.children()) {
            facts = facts.withSection(section);
        }
        return facts;
    }

    private ManagedFacts withSection(Element section) {
        return switch (section.name()) {
            case "httpModules" -> new ManagedFacts(added(section, httpModules), httpHandlers, impersonate);
            case "httpHandlers" -> new ManagedFacts(httpModules, added(section, httpHandlers), impersonate);
            case "identity" -> new ManagedFacts(httpModules, httpHandlers, impersonates(section) ? section.line() : 0);
            default -> this;
        };
    }

    private static int added(Element section, int before) {
        return section.children().stream()
                .filter(child -> child.is("add"))
                .map(Element::line)
                .findFirst()
                .orElse(before);
    }

    private static boolean impersonates(Element identity) {
        String value = identity.value("impersonate");
        return value != null && value.strip().toLowerCase(Locale.ROOT).equals("true");
    }

    /** Whether an {@code identity} cannot be read. */
    static boolean isEncrypted(Element section) {
        return section.is("identity")
                && (section.attribute("configProtectionProvider") != null
                        || section.children().stream().anyMatch(child -> child.is("EncryptedData")));
    }
}
