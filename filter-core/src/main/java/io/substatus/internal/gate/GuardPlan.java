package io.substatus.internal.gate;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.access.AccessGuards;
import io.substatus.internal.guard.address.AddressGuards;
import io.substatus.internal.guard.filtering.RequestFilteringGuards;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Site;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the guards of one configuration. A section that several locations have in common has one guard, and with it one
 * count. Counts begin anew when the file changes, as IIS starts the application anew then. Confined to one making.
 */
final class GuardPlan {

    private final GuardOptions options;
    private final Site site;

    /** By identity: the reader keeps a section that a location does not change. */
    private final IdentityHashMap<Object, List<Guard>> made = new IdentityHashMap<>();

    private GuardPlan(GuardOptions options, Site site) {
        this.options = options;
        this.site = site;
    }

    /** The guards of every location. */
    static Locations<Guards> of(Configuration configuration, GuardOptions options) {
        GuardPlan plan = new GuardPlan(options, configuration.site());
        return new Locations<>(
                plan.guards(configuration.root()),
                configuration.locations().stream()
                        .map(location -> new Locations.Entry<>(location.path(), plan.guards(location.sections())))
                        .toList());
    }

    /** In the order in which they are asked: who asks, over what, for what text, how many, and last what answers. */
    private Guards guards(Sections sections) {
        List<Guard> all = new ArrayList<>();
        all.addAll(once(site, () -> AccessGuards.of(site)));
        all.addAll(AccessGuards.of(sections.validation()));
        all.addAll(once(
                sections.ipSecurity(),
                () -> AddressGuards.of(sections.ipSecurity(), options.iisVersion(), options.bounds())));
        all.addAll(once(
                sections.dynamicIpSecurity(), () -> AddressGuards.of(sections.dynamicIpSecurity(), options.bounds())));
        all.addAll(AccessGuards.ofConnection(sections));
        all.addAll(AccessGuards.ofStartUpFiles(sections));
        all.addAll(once(
                sections.requestFiltering(),
                () -> RequestFilteringGuards.of(sections.requestFiltering(), site.limits(), options.modernLimits())));
        all.addAll(once(sections.serverRuntime(), () -> AccessGuards.of(sections.serverRuntime())));
        all.addAll(AccessGuards.ofContent(sections));
        return new Guards(all);
    }

    private List<Guard> once(Object section, Supplier<List<Guard>> maker) {
        return made.computeIfAbsent(section, ignored -> maker.get());
    }
}
