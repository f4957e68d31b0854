package io.substatus.internal.management;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogEngine;
import io.substatus.internal.logfile.LogStatus;
import java.io.PrintStream;

/** A program that shows a log as a filter does. */
final class ShowsLog {

    private ShowsLog() {}

    /** Needs no arguments. */
    public static void main(String[] arguments) {
        LogStatus status = new LogStatus(LogEngine.PLAIN, null, new LogCounters(1, 0, 0, 0), 0, 0, false, null);
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        try (BeanRegistration registration = LogBeans.ofApplication("/shop", 1, () -> status)) {
            out.println("shown: " + (registration != BeanRegistration.NONE));
        }
        out.println("written: " + PublishedCounts.of(() -> status).get().get("written"));
    }
}
