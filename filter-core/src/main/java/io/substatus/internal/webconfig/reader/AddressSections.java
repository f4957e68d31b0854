package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.text;

import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import io.substatus.internal.webconfig.IpSecurity;
import org.jspecify.annotations.Nullable;

/** {@code ipSecurity} and {@code dynamicIpSecurity}. Stateless. */
final class AddressSections {

    static final Section<IpSecurity> IP_SECURITY = new Section<>(
            "system.webServer/security/ipSecurity",
            Modules.IP_RESTRICTION,
            ipSecuritySchema(),
            IpSecurity.DEFAULT,
            AddressSections::ipSecurity);

    static final Section<DynamicIpSecurity> DYNAMIC_IP_SECURITY = new Section<>(
            "system.webServer/security/dynamicIpSecurity",
            Modules.DYNAMIC_IP_RESTRICTION,
            dynamicIpSecuritySchema(),
            DynamicIpSecurity.DEFAULT,
            AddressSections::dynamicIpSecurity);

    private AddressSections() {}

    private static ElementSchema ipSecuritySchema() {
        ElementSchema entry = ElementSchema.of(
                        "add",
                        text("ipAddress").asKey(),
                        AttributeSchema.of("subnetMask", Types.TEXT, "255.255.255.255")
                                .asKey(),
                        text("domainName").asKey(),
                        bool("allowed", false))
                .checkedBy(AddressCheck::check);
        return ElementSchema.of(
                        "ipSecurity",
                        bool("enableReverseDns", false),
                        bool("allowUnlisted", true),
                        bool("enableProxyMode", false),
                        denyAction())
                .with(CollectionSchema.of(entry));
    }

    private static ElementSchema dynamicIpSecuritySchema() {
        ValueType positive = Types.number(1, Types.UINT_MAX);
        return ElementSchema.of(
                        "dynamicIpSecurity",
                        denyAction(),
                        bool("enableProxyMode", false),
                        bool("enableLoggingOnlyMode", false))
                .with(ElementSchema.of(
                        "denyByConcurrentRequests",
                        bool("enabled", false),
                        AttributeSchema.of("maxConcurrentRequests", positive, "5")))
                .with(ElementSchema.of(
                        "denyByRequestRate",
                        bool("enabled", false),
                        AttributeSchema.of("maxRequests", positive, "20"),
                        AttributeSchema.of("requestIntervalInMilliseconds", positive, "200")));
    }

    private static AttributeSchema denyAction() {
        ValueType actions = Types.oneOf("AbortRequest", "Unauthorized", "Forbidden", "NotFound");
        return AttributeSchema.of("denyAction", actions, "Forbidden");
    }

    /** Tells of names that the element adds and nobody looks up; the settings are those with the element. */
    static void tellOfSilentNames(Settings merged, Element ipSecurity, Reporter reporter) {
        if (merged.bool("enableReverseDns")) {
            return;
        }
        for (Element entry : ipSecurity.children()) {
            String name = entry.value("domainName");
            if (entry.is("add") && name != null && !name.isEmpty()) {
                reporter.notice(
                        entry,
                        "domainName: " + Fault.quoted(name)
                                + " fits nobody (expected: enableReverseDns=\"true\" on <ipSecurity>)");
            }
        }
    }

    private static IpSecurity ipSecurity(Settings settings) {
        return new IpSecurity(
                settings.bool("enableReverseDns"),
                settings.bool("allowUnlisted"),
                settings.bool("enableProxyMode"),
                settings.choice("denyAction", DenyAction.class),
                settings.entries().map(AddressSections::entry).stream()
                        .filter(AddressSections::meansSomebody)
                        .toList());
    }

    private static boolean meansSomebody(IpSecurity.Entry entry) {
        return !entry.ipAddress().isEmpty() || !entry.domainName().isEmpty();
    }

    private static IpSecurity.Entry entry(Settings settings) {
        return new IpSecurity.Entry(
                settings.text("ipAddress").strip(),
                settings.text("subnetMask").strip(),
                settings.text("domainName").strip(),
                settings.bool("allowed"));
    }

    private static DynamicIpSecurity dynamicIpSecurity(Settings settings) {
        return new DynamicIpSecurity(
                settings.choice("denyAction", DenyAction.class),
                settings.bool("enableProxyMode"),
                settings.bool("enableLoggingOnlyMode"),
                concurrent(settings.child("denyByConcurrentRequests")),
                rate(settings.child("denyByRequestRate")));
    }

    private static @Nullable ByConcurrentRequests concurrent(Settings settings) {
        return settings.bool("enabled") ? new ByConcurrentRequests(settings.number("maxConcurrentRequests")) : null;
    }

    private static @Nullable ByRequestRate rate(Settings settings) {
        return settings.bool("enabled")
                ? new ByRequestRate(settings.number("maxRequests"), settings.number("requestIntervalInMilliseconds"))
                : null;
    }
}
