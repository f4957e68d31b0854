package io.substatus.internal.logfile;

import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Starts a daemon that keeps no class loader alive but that of this library. The first line of a log may come from any
 * application's request, and a thread would inherit that application's loader, and its place in the access control
 * context. Stateless.
 */
final class WriterThread {

    private static final long USUAL_STACK = 0;

    private WriterThread() {}

    @SuppressWarnings(
            "removal") // without it the thread keeps the classes of all callers, as long as there is such a context
    static Thread start(Runnable work, String name) {
        Thread thread = AccessController.doPrivileged(
                (PrivilegedAction<Thread>) () -> new Thread(null, work, name, USUAL_STACK, false));
        thread.setDaemon(true);
        thread.setContextClassLoader(WriterThread.class.getClassLoader());
        thread.start();
        return thread;
    }
}
