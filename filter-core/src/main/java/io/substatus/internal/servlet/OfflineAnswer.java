package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.guard.access.OfflinePage;
import io.substatus.internal.pipeline.Answer;
import io.substatus.page.Field;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The answer of an application that is out of service: the owner's file, or the usual page where that is empty. No error
 * page of the application is asked, for it is the application that is away. Stateless.
 */
final class OfflineAnswer {

    private OfflineAnswer() {}

    static void give(OfflinePage page, ServletExchange exchange) throws IOException {
        int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        Outcome outcome = exchange.outcome(Ending.REFUSED, status, null, null, StatusSetter.CONTAINER);
        if (page.body().length == 0) {
            exchange.errorSent(outcome);
            return;
        }
        exchange.diagnose(outcome);
        exchange.leave();
        exchange.response().countInstead(page.body().length);
        List<Field> fields = List.of(
                new Field("Content-Type", page.contentType()),
                new Field("Cache-Control", "no-store"),
                new Field("X-Content-Type-Options", "nosniff"));
        Answer answer = new Answer(status, fields, page.body(), false);
        boolean withBody = !exchange.facts().method().equals("HEAD");
        HttpServletResponse container = exchange.response().container();
        if (!container.isCommitted()) {
            container.reset(); // what the container meant to send, such as a challenge, is no part of this answer
        }
        PageWriter.send(container, answer, withBody, false, exchange::writeLine);
    }
}
