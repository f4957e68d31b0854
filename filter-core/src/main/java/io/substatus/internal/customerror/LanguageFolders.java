package io.substatus.internal.customerror;

import io.substatus.internal.errorpage.request.AcceptedLanguages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the language folders that are there; what a client sends is compared with their names and never becomes
 * a part of a path. Stateless.
 */
final class LanguageFolders {

    private LanguageFolders() {}

    /**
     * The folders for a client, the best first: those of its languages in the order of their weights, each as a whole and
     * then without its last parts, then those of the system's language.
     *
     * @param folders names of the folders that are there
     * @param systemLanguage a BCP 47 tag
     */
    static List<String> of(@Nullable String acceptLanguage, Collection<String> folders, String systemLanguage) {
        TreeMap<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folders.stream().filter(LanguageFolders::isTag).forEach(folder -> byName.putIfAbsent(folder, folder));
        List<String> wishes = new ArrayList<>(AcceptedLanguages.inOrder(acceptLanguage));
        wishes.add(systemLanguage);
        Set<String> chosen = new LinkedHashSet<>();
        for (String wish : wishes) {
            for (String tag = wish; !tag.isEmpty(); tag = shorter(tag)) {
                String folder = byName.get(tag);
                if (folder != null) {
                    chosen.add(folder);
                }
            }
        }
        return List.copyOf(chosen);
    }

    private static String shorter(String tag) {
        int dash = tag.lastIndexOf('-');
        return dash < 0 ? "" : tag.substring(0, dash);
    }

    private static boolean isTag(String name) {
        return name.chars()
                .allMatch(c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
}
