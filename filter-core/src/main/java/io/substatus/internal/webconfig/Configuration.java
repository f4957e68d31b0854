package io.substatus.internal.webconfig;

import java.util.List;

/**
 * A whole {@code web.config} that was read without a problem. Immutable.
 *
 * @param root the sections that hold for the whole application
 * @param locations the sections that hold at a path and below, each merged over what surrounds it
 * @param site what concerns the site and not a single URL
 * @param obeyed names of the sections that the file has and that are obeyed, in the order of the file, each once; a full
 *     name such as {@code system.webServer/security/access}
 * @param skipped names of the sections that IIS knows and that nothing here obeys, in the order of the file
 */
public record Configuration(
        Sections root, List<Location> locations, Site site, List<String> obeyed, List<String> skipped) {

    /** What holds when there is no file: nothing is refused, nothing is changed. */
    public static final Configuration ABSENT =
            new Configuration(Sections.ABSENT, List.of(), Site.DEFAULT, List.of(), List.of());

    /** Copies the lists. */
    public Configuration {
        locations = List.copyOf(locations);
        obeyed = List.copyOf(obeyed);
        skipped = List.copyOf(skipped);
    }
}
