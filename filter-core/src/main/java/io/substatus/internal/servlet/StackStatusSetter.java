package io.substatus.internal.servlet;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Component;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletResponse;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds who set the status by walking the stack of the running {@code sendError} or {@code setStatus} call. The walk
 * costs a few microseconds and is made at most once, when first asked.
 *
 * <p>Frames are read from the call outwards. Response wrappers, the JDK and {@code jakarta.servlet} are passed over. If
 * the next frame is the container's, the container set the status. Else the first frame that is neither the container's
 * nor a known framework's is the place, or, where a framework decided by itself, that framework's own first frame. The
 * search ends at a filter chain: what lies beyond only called the chain. The innermost servlet or filter on the way is the
 * component that answered.
 */
final class StackStatusSetter implements StatusSetter {

    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final int MAX_FRAMES = 256;

    private static final List<String> PLUMBING = List.of("java.", "javax.", "jdk.", "sun.", "jakarta.servlet.");
    private static final List<String> CONTAINERS =
            List.of("org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat.", "org.eclipse.jetty.");
    private static final List<String> FRAMEWORKS = List.of(
            "org.springframework.",
            "org.glassfish.jersey.",
            "org.jboss.resteasy.",
            "org.apache.cxf.",
            "org.apache.struts2.",
            "org.apache.wicket.",
            "org.apache.shiro.",
            "org.apache.jasper.",
            "org.apache.myfaces.",
            "com.sun.faces.",
            "com.vaadin.",
            "io.micronaut.",
            "io.javalin.",
            "spark.",
            "jakarta.ws.rs.",
            "jakarta.faces.");

    private boolean walked;
    private boolean application;
    private @Nullable CallSite callSite;
    private Component component = Component.UNKNOWN;

    @Override
    public boolean isApplication() {
        walk();
        return application;
    }

    @Override
    public @Nullable CallSite callSite() {
        walk();
        return callSite;
    }

    @Override
    public Component component() {
        return isApplication() ? component : Component.UNKNOWN;
    }

    private void walk() {
        if (!walked) {
            walked = true;
            WALKER.walk(frames -> {
                read(frames.limit(MAX_FRAMES).iterator());
                return null;
            });
        }
    }

    private void read(Iterator<StackFrame> frames) {
        StackFrame framework = null;
        StackFrame own = null;
        while (frames.hasNext()) {
            StackFrame frame = frames.next();
            String name = frame.getClassName();
            noteComponent(frame);
            if (isPassedOver(frame, name)) {
                continue;
            }
            boolean container = startsWithAny(name, CONTAINERS);
            if (container || FilterChain.class.isAssignableFrom(frame.getDeclaringClass())) {
                settle(own == null ? framework : own, container ? frame : null);
                return;
            }
            if (!startsWithAny(name, FRAMEWORKS)) {
                own = own == null ? frame : own;
            } else {
                framework = framework == null ? frame : framework;
            }
            if (own != null && component != Component.UNKNOWN) {
                break;
            }
        }
        settle(own == null ? framework : own, null);
    }

    /** The innermost servlet or filter is the one; some classes are both, and then the method tells. */
    private void noteComponent(StackFrame frame) {
        if (component != Component.UNKNOWN) {
            return;
        }
        Class<?> type = frame.getDeclaringClass();
        boolean filter = Filter.class.isAssignableFrom(type);
        boolean servlet = Servlet.class.isAssignableFrom(type);
        if (filter && (!servlet || frame.getMethodName().equals("doFilter"))) {
            component = Component.FILTER;
        } else if (servlet) {
            component = Component.SERVLET;
        }
    }

    private void settle(@Nullable StackFrame chooser, @Nullable StackFrame container) {
        if (chooser != null) {
            found(chooser, true);
        } else if (container != null) {
            found(container, false);
        }
    }

    private void found(StackFrame frame, boolean byApplication) {
        application = byApplication;
        callSite = CallSite.of(frame.toStackTraceElement());
    }

    private static boolean isPassedOver(StackFrame frame, String name) {
        return startsWithAny(name, PLUMBING)
                || ServletResponse.class.isAssignableFrom(frame.getDeclaringClass())
                || isOurs(name);
    }

    private static boolean isOurs(String name) {
        return name.startsWith("io.substatus.internal.") || OWN_FRONT.test(name);
    }

    private static final Predicate<String> OWN_FRONT = List.of(
            "io.substatus.SubStatusErrors", "io.substatus.SubstatusFilter", "io.substatus.ErrorPipeline")::contains;

    private static boolean startsWithAny(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
