package io.substatus.internal.pipeline;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.status.SubStatusCode;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found, left on the request for the container's logs, for the application and for a hook in another class
 * loader; so all is read as JDK types. Immutable.
 *
 * @param code the code
 * @param win32Status the Windows error, 0 for none
 */
public record Found(SubStatusCode code, long win32Status) {

    /** Request attribute: the code as text, such as {@code 404.8}. */
    public static final String CODE_ATTRIBUTE = "substatus.found";

    /** Request attribute: the Windows error as a {@link Long}. */
    public static final String WIN32_ATTRIBUTE = "substatus.win32";

    /** Request attribute: the reasons as a {@code List<String>}, masked when first read, for the application. */
    public static final String EVIDENCE_ATTRIBUTE = "substatus.evidence";

    /** Leaves a diagnosis on a request. */
    public static void leave(Diagnosis diagnosis, RequestFacts request, BiConsumer<String, Object> attributes) {
        attributes.accept(CODE_ATTRIBUTE, diagnosis.code().toString());
        attributes.accept(WIN32_ATTRIBUTE, diagnosis.win32Status().value());
        attributes.accept(EVIDENCE_ATTRIBUTE, ErrorPages.masked(request, diagnosis.evidence()));
    }

    /** Reads what {@link #leave} left, or null if nothing was found. */
    public static @Nullable Found of(Function<String, @Nullable Object> attributes) {
        if (!(attributes.apply(CODE_ATTRIBUTE) instanceof String text)) {
            return null;
        }
        SubStatusCode code = SubStatusCode.parse(text);
        return code == null
                ? null
                : new Found(code, attributes.apply(WIN32_ATTRIBUTE) instanceof Long value ? value : 0);
    }
}
