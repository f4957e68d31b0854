package io.substatus.internal.webconfig.reader;

import io.substatus.internal.config.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sections there are: obeyed ones, and those that IIS or one of its usual add-ons knows. Stateless. */
final class KnownSections {

    static final String WEB_SERVER = "system.webServer";
    static final String APPLICATION_HOST = "system.applicationHost";

    private static final Set<String> GROUPS = Set.of(WEB_SERVER, WEB_SERVER + "/security", APPLICATION_HOST);

    /** Those outside of every group that belong to .NET and its usual packages. */
    private static final Set<String> ELSEWHERE = Set.of(
            "appSettings",
            "assemblyBinding",
            "connectionStrings",
            "entityFramework",
            "runtime",
            "startup",
            "system.codedom",
            "system.data",
            "system.diagnostics",
            "system.identityModel",
            "system.identityModel.services",
            "system.net",
            "system.serviceModel",
            "system.transactions",
            "system.web",
            "system.xml.serialization");

    /** How many letters a name may differ from a known one and still be meant for it. */
    private static final int SLIP = 2;

    private static final List<String> SKIPPED = skippedNames();

    private static final Map<String, Section<?>> OBEYED = byName(List.of(
            AccessSections.ACCESS,
            AccessSections.HANDLERS,
            AccessSections.ISAPI_CGI_RESTRICTION,
            AccessSections.SERVER_RUNTIME,
            AddressSections.DYNAMIC_IP_SECURITY,
            AddressSections.IP_SECURITY,
            ContentSections.DEFAULT_DOCUMENT,
            ContentSections.DIRECTORY_BROWSE,
            ContentSections.HTTP_LOGGING,
            ContentSections.STATIC_CONTENT,
            ContentSections.VALIDATION,
            FilteringSection.REQUEST_FILTERING,
            HttpErrorsSection.HTTP_ERRORS,
            SiteSection.SITES));

    private static final Map<String, String> MEANT = meant();

    /** No known name is near to a longer one. */
    private static final int LONGEST = 64;

    private KnownSections() {}

    private static List<String> skippedNames() {
        List<String> names = new ArrayList<>();
        for (String name : ("applicationInitialization asp aspNetCore caching cgi cors fastCgi globalModules"
                        + " httpCompression httpPlatform httpProtocol httpRedirect httpTracing iisnode isapiFilters"
                        + " management modules odbcLogging proxy rewrite serverSideInclude tracing urlCompression"
                        + " webdav webSocket security/applicationDependencies security/authentication"
                        + " security/authorization")
                .split(" ", -1)) {
            names.add(WEB_SERVER + "/" + name);
        }
        for (String name : ("applicationPools configHistory customMetadata listenerAdapters log"
                        + " serviceAutoStartProviders webLimits")
                .split(" ", -1)) {
            names.add(APPLICATION_HOST + "/" + name);
        }
        return List.copyOf(names);
    }

    private static Map<String, Section<?>> byName(List<Section<?>> sections) {
        Map<String, Section<?>> byName = new LinkedHashMap<>();
        sections.forEach(section -> byName.put(section.name(), section));
        return byName;
    }

    static boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    /** The full names of those that are skipped. */
    static List<String> skipped() {
        return SKIPPED;
    }

    static boolean isSkipped(String name) {
        return SKIPPED.contains(name);
    }

    /** The section of that full name, or null. */
    static @Nullable Section<?> obeyed(String name) {
        return OBEYED.get(name);
    }

    static List<Section<?>> obeyed() {
        return List.copyOf(OBEYED.values());
    }

    /** What is wrong with an element outside of every group, or null where it is somebody else's section. */
    static @Nullable Fault slip(String written) {
        if (ELSEWHERE.contains(written) || written.length() > LONGEST) {
            return null;
        }
        return NearestName.within(Math.min(SLIP, written.length() / 3), written, MEANT.keySet())
                .map(name -> Fault.invalid(
                        "<" + written + "> is no section, and nothing in it would be obeyed", MEANT.get(name)))
                .orElse(null);
    }

    /** What may be meant by an element outside of every group, by its last name, with its place. */
    private static Map<String, String> meant() {
        Map<String, String> places = new LinkedHashMap<>();
        OBEYED.keySet().forEach(name -> places.put(last(name), name));
        GROUPS.forEach(name -> places.put(last(name), name));
        places.put("location", "location");
        places.put("configSections", "configSections");
        return places;
    }

    /** What is wrong with a section that nobody knows. */
    static Fault unknown(String group, String written) {
        List<String> all = new ArrayList<>(OBEYED.keySet());
        all.addAll(SKIPPED);
        String text = "<" + Fault.cut(written) + "> is no section of " + group;
        for (String name : all) {
            if (last(name).equals(written)) {
                return Fault.invalid(text, name);
            }
        }
        List<String> here = all.stream()
                .filter(name -> name.startsWith(group + "/"))
                .map(KnownSections::last)
                .toList();
        return Fault.invalid(text, "a section that IIS knows" + Meant.by(written, here));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
