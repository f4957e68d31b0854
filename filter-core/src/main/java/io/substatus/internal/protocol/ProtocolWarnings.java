package io.substatus.internal.protocol;

import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.form.Encoding;
import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.page.ProtocolRemark;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the developer in the log of answers that owe something to HTTP and whose body the application wrote, so that
 * no page can tell: once for each duty, of which there are few. Thread-safe.
 */
public final class ProtocolWarnings {

    private static final Logger LOGGER = System.getLogger("io.substatus.protocol");

    private static final int MAX_TARGET = 200;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Looks at an answer and logs what was not logged before. */
    public void tell(RequestFacts request, int status, Headers headers) {
        for (ProtocolRemark remark : ProtocolDoctor.ofBody(request, status, headers)) {
            if (told.add(remark.duty())) {
                LOGGER.log(Level.WARNING, message(request, status, remark));
            }
        }
    }

    private static String message(RequestFacts request, int status, ProtocolRemark remark) {
        String target = request.method() + " " + Masker.GENERAL.uri(request.requestUri());
        String shown = target.length() > MAX_TARGET ? target.substring(0, MAX_TARGET) : target;
        return "The answer " + status + " to " + Encoding.TEXT.encode(shown) + ", whose body the application wrote: "
                + remark.duty() + " (" + remark.source() + "). Told once for all requests.";
    }
}
