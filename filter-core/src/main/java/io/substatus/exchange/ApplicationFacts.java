package io.substatus.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the application that a request went to. Every answer is looked up when asked, some cost a
 * file access: ask last. Confined to the request's thread.
 */
public interface ApplicationFacts {

    /** The servlet that the request was mapped to. */
    ServletMapping mapping();

    /** Whether the path below the context path names a directory of the application. */
    boolean isDirectory(String path);

    /** Whether the path below the context path names a file of the application. */
    boolean isFile(String path);

    /** Every url-pattern of the application's servlets, the container's own servlets left out. */
    List<String> urlPatterns();

    /**
     * The methods that the servlet of the request answers, worked out from the {@code doX} methods that its class
     * overrides; empty when that cannot be known. HEAD follows GET; OPTIONS is always there.
     */
    Set<String> servletMethods();

    /**
     * The servlets of the application with their mappings, the container's own included, in no particular order.
     * Empty where that cannot be known, as for a request that reached no application.
     */
    default List<RegisteredServlet> servlets() {
        return List.of();
    }

    /**
     * Whether the application or its server has a class of this name, by the application's own class loader, whatever
     * loader the calling thread has. True where that loader cannot be asked. A class that was made at run time has no
     * file and is not found.
     *
     * @param name binary name
     */
    default boolean hasClass(String name) {
        return true;
    }

    /**
     * Names in a folder of the application, folders with a slash at the end, in no particular order. Empty when there
     * is no such folder.
     *
     * @param folder path below the context path with slashes at both ends
     * @param limit how many at most
     */
    default List<String> names(String folder, int limit) {
        return List.of();
    }

    /** The names of files that stand for their folder, in the order in which the container tries them. */
    default List<String> welcomeFiles() {
        return List.of();
    }

    /**
     * Whether the path below the context path names a file or directory that the file system hides, or that lies in a
     * hidden directory of the application: by a dot at the beginning of its name or by the DOS attribute. False where
     * that is not known; {@code .well-known} is never hidden.
     */
    default boolean isHidden(String path) {
        return false;
    }

    /** Whether the application opened the body of the request to read it. False where that is not known. */
    default boolean isBodyRead() {
        return false;
    }

    /** A request attribute, or null. */
    default @Nullable Object attribute(String name) {
        return null;
    }

    /** Whether the application can take requests. Only a hook of the container ever sees another answer than SERVING. */
    default ApplicationState state() {
        return ApplicationState.SERVING;
    }

    /** Who asked, and what the application demands of that. */
    default SecurityFacts security() {
        return SecurityFacts.UNKNOWN;
    }

    /**
     * The context paths of the server, for a request that fits none of them; at most twenty, in order. Empty for any
     * other request, and where that is not known.
     */
    default List<String> contextPaths() {
        return List.of();
    }
}
