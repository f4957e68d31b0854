package io.substatus.internal.nearmiss;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder without a welcome file, or with one that is misspelt. Stateless. */
final class WelcomeHints {

    private WelcomeHints() {}

    static List<Hint> of(Search search) {
        String folder = search.path();
        List<String> welcome = search.welcomeFiles();
        if (!folder.endsWith("/") || welcome.isEmpty() || Search.isHidden(folder) || !search.isFolder(folder)) {
            return List.of();
        }
        List<String> names = search.names(folder);
        if (names.stream().anyMatch(welcome::contains)) {
            return List.of();
        }
        String none = "The folder " + search.quoted(folder) + " has none of the welcome files "
                + String.join(", ", welcome) + ".";
        Stream<Hint> near =
                welcome.stream().map(name -> near(search, folder, name, names)).filter(Objects::nonNull);
        return Stream.concat(near.limit(1), Stream.of(new Hint(0, none))).toList();
    }

    private static @Nullable Hint near(Search search, String folder, String welcome, List<String> names) {
        for (String name : names) {
            Closeness closeness = Closeness.of(search.slips(), welcome, name);
            if (!name.endsWith("/") && closeness.cost() <= 1) {
                return new Hint(
                        0,
                        search.quoted(folder + name) + " is there, but the welcome file is " + welcome + ": "
                                + closeness.words() + ".");
            }
        }
        return null;
    }
}
