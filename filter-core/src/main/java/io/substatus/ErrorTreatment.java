package io.substatus;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.config.OwnErrorPages;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Pipeline;
import io.substatus.internal.servlet.CustomErrors;
import io.substatus.internal.servlet.ServletExchange;
import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.ErrorMode;
import io.substatus.internal.webconfig.HttpErrors.ExistingResponse;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whose answer an error gets, and who is told everything: what {@code httpErrors} says for the path of a request, and the
 * error pages of {@code web.xml}. Thread-safe.
 */
final class ErrorTreatment {

    private static final String SKIP_ATTRIBUTE = "substatus.trySkipCustomErrors";

    private final Pipeline pipeline;
    private final OwnErrorPages ownErrorPages;
    private final CustomErrors customErrors;
    private final LongFunction<Gate> gate;

    /** @param gate the configuration that holds at a time by {@link System#nanoTime} */
    ErrorTreatment(Pipeline pipeline, OwnErrorPages ownErrorPages, CustomErrors customErrors, LongFunction<Gate> gate) {
        this.pipeline = pipeline;
        this.ownErrorPages = ownErrorPages;
        this.customErrors = customErrors;
        this.gate = gate;
    }

    private HttpErrors section(RequestFacts request) {
        return gate.apply(System.nanoTime()).sections(request.path()).httpErrors();
    }

    /** Whether the sender of a request is shown details. */
    boolean showsDetails(RequestFacts request) {
        return switch (section(request).errorMode()) {
            case CUSTOM -> false;
            case DETAILED -> true;
            case DETAILED_LOCAL_ONLY -> pipeline.showsDetails(request);
        };
    }

    /** Whether details are shown to strangers, which a page that shows them says. */
    boolean isOpen(RequestFacts request) {
        return section(request).errorMode() == ErrorMode.DETAILED;
    }

    /** The link at the foot of a detailed page; empty for none. */
    String moreInformation(RequestFacts request) {
        return section(request).detailedMoreInformationLink();
    }

    /** Whether the page takes the place even of a body that the application wrote. */
    boolean replacesBody(RequestFacts request) {
        return section(request).existingResponse() == ExistingResponse.REPLACE;
    }

    /** Whether the answer stays the application's or the container's: by configuration, by its wish, or by its web.xml. */
    boolean leaves(ServletExchange exchange, Outcome outcome) {
        return switch (section(exchange.facts()).existingResponse()) {
            case PASS_THROUGH -> true;
            case REPLACE -> false;
            case AUTO -> isTrue(exchange.attribute(SKIP_ATTRIBUTE)) || hasOwnPage(outcome);
        };
    }

    private boolean hasOwnPage(Outcome outcome) {
        boolean dispatched = outcome.ending() == Ending.ERROR_SENT
                || outcome.ending() == Ending.REFUSED
                || outcome.ending() == Ending.THREW
                || outcome.ending() == Ending.TIMED_OUT;
        return dispatched && ownErrorPages.fit(outcome.status(), outcome.exception());
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /** What the configuration has in the place of our page, or null. */
    @Nullable
    Answer custom(ServletExchange exchange, Failure failure, String reference) {
        return customErrors.answer(exchange, failure, section(exchange.facts()), reference);
    }
}
