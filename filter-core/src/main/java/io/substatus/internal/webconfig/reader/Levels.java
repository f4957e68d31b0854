package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the elements of a configuration by path and section. Confined to one reading. */
final class Levels {

    private static final String CONFIGURATION = "configuration";
    private static final String CONFIG_SECTIONS = "configSections";
    private static final String LOCATION = "location";
    private static final String SYSTEM_WEB = "system.web";

    /** Each has settings of its own. */
    private static final int MOST_LOCATIONS = 1000;

    /** Names of sections that are skipped; no program has so many. */
    private static final int MOST_SKIPPED = 1000;

    /** What refuses somebody in IIS and nobody here. */
    private static final Set<String> PROTECTING =
            Set.of("system.webServer/security/authentication", "system.webServer/security/authorization");

    private final Report report;
    private final ConfigSources sources;
    private final Reporter core;
    private final LocationTag locationTag;
    private final DeclaredSections declared = new DeclaredSections();
    private final Map<String, Level> byPath = new LinkedHashMap<>();
    private final Set<String> obeyed = new LinkedHashSet<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private final List<Element> locations = new ArrayList<>();

    Levels(Report report, ConfigSources sources, Variables variables) {
        this.report = report;
        this.sources = sources;
        this.core = new Reporter(report, CONFIGURATION, Modules.CORE);
        this.locationTag = new LocationTag(core, variables);
        at("");
    }

    /** Takes a whole file. */
    void take(Element root) {
        if (!root.is(CONFIGURATION)) {
            String text = "<" + Fault.cut(root.name()) + "> is not the outermost element of a configuration";
            core.problem(root, Fault.invalid(text, "<configuration>"));
            return;
        }
        List<Element> children = root.children();
        for (int i = 0; i < children.size(); i++) {
            takeTop(children.get(i), i == 0);
        }
        String site = siteName();
        locations.forEach(location -> takeLocation(location, site));
    }

    /** What the file calls its site, or null. */
    private @Nullable String siteName() {
        Element sites = at("").sections().get(SiteSection.SITES);
        return sites == null
                ? null
                : sites.children().stream()
                        .filter(child -> child.is("site"))
                        .findFirst()
                        .map(site -> site.value("name"))
                        .orElse(null);
    }

    private void takeTop(Element element, boolean first) {
        if (element.is(CONFIG_SECTIONS)) {
            declared.take(element);
            if (!first) {
                String expected = "one, as the first element of <configuration>";
                core.problem(element, Fault.invalid("<configSections> is not the first element", expected));
            }
        } else if (element.is(LOCATION)) {
            locate(element);
        } else {
            takeInto(at(""), element);
        }
    }

    /** Locations wait until the name of the site is known, which their paths may begin with. */
    private void locate(Element element) {
        if (locations.size() < MOST_LOCATIONS) {
            locations.add(element);
        } else if (!report.isFull()) {
            core.problem(element, Fault.invalid("the file has too many <location>s", "at most " + MOST_LOCATIONS));
        }
    }

    private void takeLocation(Element element, @Nullable String site) {
        String path = locationTag.path(element);
        String below = LocationTag.belowSite(path, site);
        Level level = below.isEmpty() && !path.isEmpty() ? ofSite() : at(below);
        element.children().forEach(child -> takeInto(level, child));
    }

    private Level at(String path) {
        return byPath.computeIfAbsent(path.toLowerCase(Locale.ROOT), ignored -> new Level(path));
    }

    /** What the file says for the site lies over what it says for the whole server; each may have the same sections. */
    private Level ofSite() {
        return byPath.computeIfAbsent("/", ignored -> new Level(""));
    }

    private void takeInto(Level level, Element element) {
        if (KnownSections.isGroup(element.name())) {
            takeGroup(level, element.name(), element);
        } else if (element.is(LOCATION) || element.is(CONFIG_SECTIONS)) {
            String text = "<" + element.name() + "> is no element of <location>";
            core.problem(element, Fault.invalid(text, "it stands in <configuration> only"));
        } else {
            if (element.is(SYSTEM_WEB)) {
                level.managed().add(element);
            }
            takeUnknown(element);
        }
    }

    /** What is skipped in silence must not be a name with a slip in it: it would switch off what it protects. */
    private void takeUnknown(Element element) {
        String name = Fault.cut(element.name());
        boolean known = report.isFull() || skipped.size() == MOST_SKIPPED || skipped.contains(name);
        Fault slip = known || declared.has(name) ? null : KnownSections.slip(name);
        if (slip == null) {
            skip(name, element);
        } else {
            core.problem(element, slip);
        }
    }

    private void skip(String name, Element element) {
        if (skipped.size() < MOST_SKIPPED || skipped.contains(name)) {
            skipped.add(name);
        } else if (!report.isFull()) {
            String expected = "at most " + MOST_SKIPPED + " names of them";
            core.problem(element, Fault.invalid("the file has too many unknown sections", expected));
        }
    }

    private void takeGroup(Level level, String group, Element element) {
        for (Attribute attribute : element.attributes()) {
            String text = Fault.quoted(attribute.name()) + " is no attribute of <" + group + ">";
            core.problem(element, attribute, Fault.invalid(text, "no attribute"));
        }
        for (Element child : element.children()) {
            takeSection(level, group, child);
        }
    }

    private void takeSection(Level level, String group, Element element) {
        String name = group + "/" + element.name();
        Section<?> section = KnownSections.obeyed(name);
        if (section != null) {
            put(level, section, element);
        } else if (KnownSections.isGroup(name)) {
            takeGroup(level, name, element);
        } else if (KnownSections.isSkipped(name) || declared.has(name)) {
            skip(name, element);
            if (PROTECTING.contains(name)) {
                report.notice(name + ": nobody is refused by it here; protect the application in its web.xml");
            }
        } else if (!report.isFull()) {
            core.problem(element, KnownSections.unknown(group, element.name()));
        }
    }

    private void put(Level level, Section<?> section, Element element) {
        Reporter reporter = new Reporter(report, section.name(), section.module());
        Element first = level.standsAt(section, element);
        if (first != null) {
            reporter.problem(element, twice(level, section, first));
        } else if (section == SiteSection.SITES && !level.isRoot()) {
            String text = "<sites> cannot be set for the path " + Fault.quoted(level.path());
            reporter.problem(element, new Fault(Fault.LOCKED, text, "it stands outside of <location>"));
        } else {
            obeyed.add(section.name());
            keep(level, section, sources.resolve(element, reporter));
        }
    }

    private static void keep(Level level, Section<?> section, @Nullable Element element) {
        if (element != null) {
            level.sections().put(section, element);
        }
    }

    private static Fault twice(Level level, Section<?> section, Element first) {
        String where = level.isRoot() ? "" : " for the path " + Fault.quoted(level.path());
        String text = "<" + section.schema().name() + "> is there already" + where;
        return Fault.duplicate(text, "one for a path; the first one is in line " + first.line());
    }

    /** The root first, then the others as they come. */
    List<Level> all() {
        return new ArrayList<>(byPath.values());
    }

    List<String> obeyed() {
        return List.copyOf(obeyed);
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }
}
