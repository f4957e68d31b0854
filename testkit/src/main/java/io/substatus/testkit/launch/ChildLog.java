package io.substatus.testkit.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is logged by way of java.util.logging to standard error, one line for a record and its stack trace below,
 * with names of levels that do not depend on the locale. Immutable.
 */
final class ChildLog extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The servlet that Tomcat's default web.xml names although no JSP engine is there. */
    private static final String JSP_SERVLET = "org.apache.jasper.servlet.JspServlet";

    private ChildLog() {}

    static void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        console.setFormatter(new ChildLog());
        console.setFilter(entry -> !missesJspEngine(entry.getThrown()));
        root.addHandler(console);
    }

    private static boolean missesJspEngine(@Nullable Throwable thrown) {
        return thrown instanceof ClassNotFoundException && JSP_SERVLET.equals(thrown.getMessage());
    }

    @Override
    public String format(LogRecord entry) {
        return TIME.format(entry.getInstant()) + ' ' + entry.getLevel().getName() + " ["
                + Thread.currentThread().getName() + "] " + entry.getLoggerName() + ": " + formatMessage(entry)
                + System.lineSeparator() + stackTrace(entry.getThrown());
    }

    private static String stackTrace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
