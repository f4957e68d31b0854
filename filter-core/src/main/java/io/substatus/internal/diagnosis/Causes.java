package io.substatus.internal.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays out an exception and what is behind it, safely: chains may be endless, run in a circle, or throw when asked.
 * Stateless and thread-safe.
 */
public final class Causes {

    /** Links of a chain that are followed; no honest chain is as long. */
    private static final int MAX_LINKS = 1_000;

    /** Causes that are kept of a chain, counted from the innermost. */
    private static final int MAX_KEPT = 64;

    private static final int MAX_SUPPRESSED = 16;
    private static final Set<String> WRAPPERS =
            Set.copyOf(DataFile.read("wrappers.properties").words("names"));

    private Causes() {}

    /**
     * The exception and its causes, innermost first, then suppressed ones with their causes. Exceptions that only
     * carry another are left out. Suppressed ones of a programming error are left out as well: they tell how closing
     * failed afterwards, not what went wrong.
     *
     * @param exception the exception, or null
     * @return at most a hundred or so; empty for null
     */
    public static List<Throwable> of(@Nullable Throwable exception) {
        if (exception == null) {
            return List.of();
        }
        List<Throwable> chain = chain(exception);
        List<Throwable> all = new ArrayList<>(chain);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(chain);
        if (!chain.isEmpty() && !isProgrammingError(chain.get(0))) {
            for (Throwable cause : chain) {
                addSuppressed(cause, all, seen);
            }
        }
        return all;
    }

    /** The exception and its causes without suppressed ones, innermost first, wrappers left out. */
    static List<Throwable> chain(@Nullable Throwable exception) {
        List<Throwable> links = links(exception);
        List<Throwable> kept = new ArrayList<>();
        for (int i = links.size() - 1; i >= 0 && kept.size() < MAX_KEPT; i--) {
            boolean innermost = i == links.size() - 1;
            if ((innermost && causeOf(links.get(i)) == null) || !isWrapper(links.get(i))) {
                kept.add(links.get(i));
            }
        }
        return kept;
    }

    /** The mere wrappers on the way to the innermost cause, the outermost first; they are in no list of causes. */
    static List<Throwable> wrappers(@Nullable Throwable exception) {
        List<Throwable> wrappers = new ArrayList<>();
        List<Throwable> links = links(exception);
        for (Throwable link : links.subList(0, Math.max(0, links.size() - 1))) {
            if (isWrapper(link)) {
                wrappers.add(link);
            }
        }
        return wrappers;
    }

    /** The exception and its causes, outermost first. */
    private static List<Throwable> links(@Nullable Throwable exception) {
        List<Throwable> links = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable next = exception;
        while (next != null && links.size() < MAX_LINKS && seen.add(next)) {
            links.add(next);
            next = causeOf(next);
        }
        return links;
    }

    /** The exception, or what it carries if it is a mere wrapper. */
    static Throwable unwrapped(Throwable exception) {
        List<Throwable> chain = chain(exception);
        return chain.isEmpty() ? exception : chain.get(chain.size() - 1);
    }

    private static void addSuppressed(Throwable cause, List<Throwable> all, Set<Throwable> seen) {
        Throwable[] suppressed = cause.getSuppressed();
        for (int i = 0;
                i < Math.min(MAX_SUPPRESSED, suppressed.length) && seen.size() < MAX_KEPT + MAX_SUPPRESSED;
                i++) {
            for (Throwable link : chain(suppressed[i])) {
                if (seen.add(link)) {
                    all.add(link);
                }
            }
        }
    }

    private static boolean isProgrammingError(Throwable innermost) {
        return innermost instanceof RuntimeException || innermost instanceof Error;
    }

    private static boolean isWrapper(Throwable exception) {
        return WRAPPERS.contains(exception.getClass().getName());
    }

    /** An exception class of the application may override this and fail; its chain then ends there. */
    static @Nullable Throwable causeOf(Throwable exception) {
        try {
            return exception.getCause();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return null;
        }
    }
}
