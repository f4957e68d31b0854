package io.substatus.internal.servlet;

import java.lang.StackWalker.StackFrame;

/**
 * Recognises a {@code sendError} that only foretells an exception: Jersey sends a bare 500 and then throws what no mapper
 * took. A page that was made at once would know no cause. Stateless; walks the running stack.
 */
final class ForetoldException {

    private static final String JERSEY = "org.glassfish.jersey.servlet.internal.ResponseWriter";

    /** Between Jersey's method and the caller of this stand a few frames of ours and of wrappers. */
    private static final int NEAR = 16;

    private ForetoldException() {}

    /** Whether the caller of {@code sendError} will throw. The walk is made for 500 alone. */
    static boolean isNear(int status) {
        return status == 500
                && StackWalker.getInstance()
                        .walk(frames -> frames.limit(NEAR).anyMatch(ForetoldException::isJerseysFailure));
    }

    private static boolean isJerseysFailure(StackFrame frame) {
        return frame.getMethodName().equals("failure") && frame.getClassName().equals(JERSEY);
    }
}
