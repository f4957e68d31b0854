package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.ServerRuntime;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Validation;
import java.util.ArrayList;
import java.util.List;

/** Makes the guards of connection, content and capacity. Stateless. */
public final class AccessGuards {

    private AccessGuards() {}

    /** The guards of the site as a whole, asked first of all: bindings and connections. */
    public static List<Guard> of(Site site) {
        List<Guard> guards = new ArrayList<>();
        if (!site.bindings().isEmpty()) {
            guards.add(new BindingsGuard(site.bindings()));
        }
        if (site.limits().maxConnections() < Integer.MAX_VALUE) {
            guards.add(new ConnectionLimitGuard(site.limits()));
        }
        return List.copyOf(guards);
    }

    /** The guard that refuses everything, or none where {@code validation} has nothing to object to. */
    public static List<Guard> of(Validation validation) {
        Guard guard = ValidationGuard.of(validation);
        return guard == null ? List.of() : List.of(guard);
    }

    /** The guard of {@code access}, or none where nothing is demanded. */
    public static List<Guard> ofConnection(Sections sections) {
        Guard guard = TransportGuard.of(sections.access());
        return guard == null ? List.of() : List.of(guard);
    }

    /**
     * The guard of the files that applications start from, or none where there is no file. Asked before request
     * filtering, which would refuse some of them by their extension.
     */
    public static List<Guard> ofStartUpFiles(Sections sections) {
        return sections.handlers().active() ? List.of(new StartUpFileGuard()) : List.of();
    }

    /** The guards of bodies and of requests at once; the latter keeps its count as long as it is used. */
    public static List<Guard> of(ServerRuntime runtime) {
        List<Guard> guards = new ArrayList<>();
        if (runtime.enabled() && runtime.maxRequestEntityAllowed() < 0xFFFF_FFFFL) {
            guards.add(new RequestEntityGuard(runtime));
        }
        if (runtime.enabled() && runtime.appConcurrentRequestLimit() < Integer.MAX_VALUE) {
            guards.add(new ConcurrentRequestsGuard(runtime));
        }
        return List.copyOf(guards);
    }

    /** The guards that need to know what the request would be answered by; asked last. */
    public static List<Guard> ofContent(Sections sections) {
        List<ContentRule> rules = new ArrayList<>();
        if (sections.handlers().active()) {
            rules.add(new AccessPolicyRule(sections.handlers()));
        }
        if (sections.isapiCgiRestriction().given()) {
            rules.add(new ProgramRule(sections.isapiCgiRestriction()));
        }
        if (sections.defaultDocument().given()) {
            rules.add(new DefaultDocumentRule(sections.defaultDocument()));
        }
        if (!sections.directoryBrowse().enabled()) {
            rules.add(new DirectoryListingRule(sections.defaultDocument()));
        }
        if (sections.staticContent().active()) {
            rules.add(new SourceFileRule(sections.staticContent()));
            rules.add(new MimeMapRule(sections.staticContent()));
        }
        return rules.isEmpty() ? List.of() : List.of(new ContentGuard(rules));
    }
}
