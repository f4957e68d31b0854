package io.substatus.jetty.internal;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.StatusSetter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the handler of Jetty's that refused a request. Only good while that handler's call runs. Stateless. */
enum Refusal implements StatusSetter {
    /** The only one. */
    BY_HANDLER;

    private static final Set<String> PLUMBING =
            Set.of("org.eclipse.jetty.server.Response", "org.eclipse.jetty.server.handler.ErrorHandler");

    @Override
    public boolean isApplication() {
        return false;
    }

    @Override
    public @Nullable CallSite callSite() {
        return StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(frame -> !isWriteError(frame))
                        .dropWhile(frame -> PLUMBING.contains(frame.getClassName()))
                        .findFirst()
                        .map(frame -> CallSite.of(frame.toStackTraceElement()))
                        .orElse(null));
    }

    private static boolean isWriteError(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals("writeError");
    }
}
