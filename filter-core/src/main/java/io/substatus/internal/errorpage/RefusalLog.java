package io.substatus.internal.errorpage;

import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.form.Encoding;
import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.internal.errorpage.request.LocalRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the developer in the log why a request was not shown details: once for each set of reasons, of which there
 * are few, so that nobody can fill the log with it. Thread-safe.
 */
final class RefusalLog {

    private final Problems problems;
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();

    RefusalLog(Problems problems) {
        this.problems = problems;
    }

    /** Notes a refusal in development mode. */
    void refused(RequestFacts request) {
        int reasons = 0;
        List<LocalRequest> all = LocalRequest.all();
        for (int i = 0; i < all.size(); i++) {
            reasons |= all.get(i).isMetBy(request) ? 0 : 1 << i;
        }
        if (reasons != 0 && told.add(reasons)) {
            problems.info(message(request, reasons));
        }
    }

    private static String message(RequestFacts request, int reasons) {
        StringBuilder message = new StringBuilder("no details, though development mode is on:");
        for (int i = 0; i < LocalRequest.all().size(); i++) {
            LocalRequest condition = LocalRequest.all().get(i);
            if ((reasons & 1 << i) != 0) {
                String found = Caps.cut(Masker.GENERAL.text(condition.found(request)), 200);
                message.append(' ').append(condition.words()).append(" [found: ");
                Encoding.TEXT.encode(found, message);
                message.append("];");
            }
        }
        return message.toString();
    }
}
