package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.config.UrlPattern;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.WelcomeServlets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the container answers with where a folder is asked for, as the application's welcome files say. Thread-safe. */
final class WelcomeFiles {

    /** They do not change while an application runs; reading them costs. */
    private volatile @Nullable List<String> names;

    /** The path of the first welcome file that is there, or null. */
    @Nullable
    String first(ApplicationFacts application, String folder) {
        for (String name : names(application)) {
            String path = folder + name;
            if (application.isFile(path)) {
                return path;
            }
        }
        return null;
    }

    /** Whether the container has a servlet answer that has the name of a welcome file without a file being there. */
    boolean isServlet(GuardedRequest request, String folder) {
        WelcomeServlets servlets = request.welcomeServlets();
        if (servlets == WelcomeServlets.NONE) {
            return false;
        }
        ApplicationFacts application = request.application();
        List<String> patterns = application.urlPatterns();
        return names(application).stream()
                .map(name -> folder + name)
                .anyMatch(path -> servlets == WelcomeServlets.EXACT
                        ? patterns.contains(path)
                        : patterns.stream()
                                .anyMatch(pattern -> !pattern.equals("/") && UrlPattern.matches(pattern, path)));
    }

    private List<String> names(ApplicationFacts application) {
        List<String> known = names;
        if (known == null) {
            known = application.welcomeFiles();
            names = known;
        }
        return known;
    }
}
