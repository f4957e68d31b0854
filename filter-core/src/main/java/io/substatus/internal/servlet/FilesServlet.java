package io.substatus.internal.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.lang.StackWalker.Option;

/** Tells the container's servlet for files from whatever else asks a request for its path. Stateless. */
final class FilesServlet {

    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final int MAX_FRAMES = 256;

    private FilesServlet() {}

    /** Whether the innermost servlet or filter that is running is that servlet. Costs a few microseconds. */
    static boolean asks() {
        return WALKER.walk(frames -> frames.limit(MAX_FRAMES)
                .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> Servlet.class.isAssignableFrom(type) || Filter.class.isAssignableFrom(type))
                .findFirst()
                .map(type -> ServletApplicationFacts.isContainerDefault(type.getName()))
                .orElse(false));
    }
}
