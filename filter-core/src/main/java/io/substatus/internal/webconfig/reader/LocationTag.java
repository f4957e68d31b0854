package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;

import org.jspecify.annotations.Nullable;

/** The attributes of {@code location}. Confined to one reading. */
final class LocationTag {

    private static final String PATH = "path";
    private static final String OVERRIDE_MODE = "overrideMode";
    private static final String ALLOW_OVERRIDE = "allowOverride";

    private static final String SHIPPED_SITE = "Default Web Site";

    private static final ElementSchema SCHEMA = ElementSchema.of(
            "location",
            AttributeSchema.of(PATH, Types.TEXT, "."),
            AttributeSchema.of(OVERRIDE_MODE, Types.oneOf("Inherit", "Allow", "Deny"), "Inherit")
                    .ignored(),
            bool(ALLOW_OVERRIDE, true).ignored(),
            bool("inheritInChildApplications", true).ignored());

    private final Reporter reporter;
    private final Validator validator;

    LocationTag(Reporter reporter, Variables variables) {
        this.reporter = reporter;
        this.validator = new Validator(reporter, variables);
    }

    /** The path without slashes at its ends, empty for the root; what is wrong with the element is reported. */
    String path(Element location) {
        validator.validateAttributes(location, SCHEMA);
        if (location.attribute(OVERRIDE_MODE) != null && location.attribute(ALLOW_OVERRIDE) != null) {
            String text = "<location> has both overrideMode and allowOverride";
            reporter.problem(location, Fault.invalid(text, "one of them"));
        }
        String path = location.value(PATH);
        return path == null ? "" : trimmed(path);
    }

    /**
     * The path below the site that it begins with, as all do in IIS's own file: the one that the configuration names, or
     * the one that IIS comes with. Any other first segment is a folder.
     */
    static String belowSite(String path, @Nullable String site) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        boolean named = first.equalsIgnoreCase(SHIPPED_SITE) || (!path.isEmpty() && first.equalsIgnoreCase(site));
        return named ? trimmed(path.substring(first.length())) : path;
    }

    private static String trimmed(String path) {
        String slashes = path.strip().replace('\\', '/');
        int start = 0;
        int end = slashes.length();
        while (start < end && isNothing(slashes, start)) {
            start++;
        }
        while (end > start && slashes.charAt(end - 1) == '/') {
            end--;
        }
        String trimmed = slashes.substring(start, end);
        return trimmed.equals(".") ? "" : trimmed;
    }

    /** A slash, or the dot of {@code ./}. */
    private static boolean isNothing(String path, int at) {
        return path.charAt(at) == '/' || path.startsWith("./", at);
    }
}
