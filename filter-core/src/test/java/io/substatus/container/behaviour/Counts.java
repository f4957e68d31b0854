package io.substatus.container.behaviour;

import io.substatus.LogCounts;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;

/** Reads the counts of its application's log, in each of the ways that there are. */
public final class Counts extends Acting {

    /** Made by the container. */
    public Counts() {
        on(
                "/call",
                (request, response) ->
                        response.getWriter().write(String.valueOf(LogCounts.of(request.getServletContext()))));
        on(
                "/attribute",
                (request, response) -> response.getWriter()
                        .write(
                                request.getServletContext().getAttribute("substatus.logCounts")
                                                instanceof Supplier<?> counts
                                        ? String.valueOf(counts.get())
                                        : "none"));
        on("/bean", (request, response) -> response.getWriter().write(bean(request.getContextPath())));
    }

    private static String bean(String contextPath) {
        try {
            return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                    .queryMBeans(new ObjectName("io.substatus:type=AccessLog,context=" + contextPath + ",*"), null));
        } catch (JMException e) {
            return e.toString();
        }
    }
}
