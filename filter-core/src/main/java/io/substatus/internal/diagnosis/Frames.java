package io.substatus.internal.diagnosis;

import io.substatus.exchange.CallSite;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the frames next to where an exception was thrown. Frames further out stand in every stack of a server and
 * prove nothing. Thread-safe.
 */
final class Frames {

    private static final int NEAR = 60;

    /** The stacks that were read during one diagnosis. */
    private static final ThreadLocal<Map<Throwable, List<StackTraceElement>>> READ = new ThreadLocal<>();

    private Frames() {}

    /** The frames next to the throw, the throwing one first; empty if the exception does not say. */
    static List<StackTraceElement> near(Throwable exception) {
        List<StackTraceElement> all = all(exception);
        return all.subList(0, Math.min(NEAR, all.size()));
    }

    private static List<StackTraceElement> all(Throwable exception) {
        Map<Throwable, List<StackTraceElement>> read = READ.get();
        if (read == null) {
            return read(exception);
        }
        List<StackTraceElement> known = read.get(exception);
        if (known == null) {
            known = read(exception);
            read.put(exception, known);
        }
        return known;
    }

    private static List<StackTraceElement> read(Throwable exception) {
        try {
            return Arrays.asList(exception.getStackTrace());
        } catch (RuntimeException | LinkageError e) {
            return List.of(); // an exception class may override the method and fail
        }
    }

    /** Keeps what is read from now on, on this thread, until {@link #forget}: each asking copies a whole stack. */
    static void remember() {
        READ.set(new IdentityHashMap<>());
    }

    /** Lets go of what was kept. */
    static void forget() {
        READ.remove();
    }

    /** Whether the first frame that is not plumbing is of this kind: who asked for the work that failed. */
    static boolean thrownBy(FrameKind kind, Throwable exception) {
        for (StackTraceElement frame : near(exception)) {
            if (kind.has(frame)) {
                return true;
            }
            if (!FrameKind.PLUMBING.has(frame)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the first frame that is neither plumbing nor of the inner kind is of this kind. */
    static boolean calledBy(FrameKind kind, FrameKind inner, Throwable exception) {
        for (StackTraceElement frame : near(exception)) {
            if (kind.has(frame)) {
                return true;
            }
            if (!FrameKind.PLUMBING.has(frame) && !inner.has(frame)) {
                return false;
            }
        }
        return false;
    }

    /** How many frames of the whole stack are calls of such methods of this kind. */
    static int count(FrameKind kind, Set<String> methods, Throwable exception) {
        int count = 0;
        for (StackTraceElement frame : all(exception)) {
            count += methods.contains(frame.getMethodName()) && kind.has(frame) ? 1 : 0;
        }
        return count;
    }

    /** How many frames the exception tells; a virtual machine leaves out those beyond a thousand or so. */
    static int size(Throwable exception) {
        return all(exception).size();
    }

    /** The frame that threw, or null if the exception does not say. */
    static @Nullable StackTraceElement top(Throwable exception) {
        List<StackTraceElement> near = near(exception);
        return near.isEmpty() ? null : near.get(0);
    }

    /** The first frame outside of the JDK, plumbing and HTTP clients; the throwing one if there is no such. */
    static @Nullable CallSite origin(Throwable exception) {
        StackTraceElement top = top(exception);
        CallSite caller = caller(exception);
        return caller != null || top == null ? caller : CallSite.of(top);
    }

    /** The first frame outside of the JDK, plumbing and HTTP clients, or null. */
    static @Nullable CallSite caller(Throwable exception) {
        for (StackTraceElement frame : near(exception)) {
            if (!isClient(frame)) {
                return CallSite.of(frame);
            }
        }
        return null;
    }

    /** The first frame of the application itself, or null; JDK, clients, pools and frameworks are passed over. */
    static @Nullable CallSite ownCaller(Throwable exception) {
        for (StackTraceElement frame : near(exception)) {
            boolean own = !FrameKind.FRAMEWORK.has(frame) && !FrameKind.CONNECTION_POOL.has(frame);
            if (own && !isClient(frame)) {
                return CallSite.of(frame);
            }
        }
        return null;
    }

    private static boolean isClient(StackTraceElement frame) {
        return FrameKind.PLUMBING.has(frame) || FrameKind.HTTP_CLIENT.has(frame);
    }
}
