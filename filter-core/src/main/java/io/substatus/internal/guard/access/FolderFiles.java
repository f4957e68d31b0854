package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.guard.GuardedRequest;
import org.jspecify.annotations.Nullable;

/** Which file the container itself answers a request for a folder with. Thread-safe. */
public final class FolderFiles {

    private final WelcomeFiles welcome = new WelcomeFiles();

    /** Nothing is known of an application yet. */
    public FolderFiles() {}

    /** The path of the welcome file, or null where another servlet than that for files answers or none is there. */
    public @Nullable String welcome(GuardedRequest request) {
        ApplicationFacts application = request.application();
        return application.mapping().containerDefault() ? welcome.first(application, request.path()) : null;
    }

    /** Whether a path means its file to the container, and not a servlet or a page that is run. */
    public static boolean isSentAsIs(ApplicationFacts application, String path) {
        return DefaultDocuments.isSentAsIs(application, path);
    }
}
