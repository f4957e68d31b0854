package io.substatus.internal.servlet;

import io.substatus.exchange.Diagnosis;
import jakarta.servlet.ServletContext;

/** Tells the container's log of an exception that we keep from it, together with the reference of its page. Stateless. */
final class ExceptionReport {

    private ExceptionReport() {}

    static void write(ServletExchange exchange, ServletContext context, Throwable e) {
        Diagnosis diagnosis = exchange.diagnosis();
        String code = diagnosis == null
                ? Integer.toString(exchange.status())
                : diagnosis.code().toString();
        String reference = exchange.reference();
        String text = "Request " + exchange.loggedRequest().method() + " failed, answered " + code
                + (reference == null ? "" : ", reference " + reference) + ": "
                + e.getClass().getName();
        try {
            context.log(text, e);
        } catch (RuntimeException | StackOverflowError unprintable) { // thousands of causes, a message that throws
            context.log(text + ", whose stack trace cannot be printed: "
                    + unprintable.getClass().getName());
        }
    }
}
