package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.grammar.DestinationHeader;
import io.substatus.internal.grammar.WebDav;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 400.1: a COPY or MOVE whose Destination is missing, is neither an absolute URI nor an absolute path, or is on another
 * host. Immutable and thread-safe.
 */
final class InvalidDestination implements Detector {

    /** Where one of these is, the Host header may be a proxy's, and the client's was another. */
    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Server", "Via");

    @Override
    public boolean concerns(int status) {
        return status == 400;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        RequestFacts request = failure.request();
        return WebDav.COPYING.contains(request.method()) ? of(request) : null;
    }

    private static @Nullable Finding of(RequestFacts request) {
        List<String> values = request.headers().all("Destination");
        if (values.size() != 1) {
            return found("The " + request.method() + " request carries " + values.size()
                    + " Destination headers, and one is needed.");
        }
        String value = values.get(0);
        String said = "The " + request.method() + " request carries the header Destination: "
                + EvidenceText.quoted(value) + ".";
        if (!DestinationHeader.isWellFormed(value)) {
            return found(
                    said,
                    "That is neither an absolute URI nor an absolute path; blanks and letters beyond ASCII have"
                            + " to be percent-encoded.");
        }
        String host = request.headers().first("Host");
        return host != null && isElsewhere(value, host, request)
                ? found(said, "The request itself went to the host " + EvidenceText.quoted(host) + ".")
                : null;
    }

    private static boolean isElsewhere(String destination, String host, RequestFacts request) {
        String named = DestinationHeader.authority(destination);
        return named != null
                && !request.markedForwarded()
                && FORWARDING.stream().noneMatch(request.headers()::has)
                && !withoutUsualPort(named).equals(withoutUsualPort(host));
    }

    private static String withoutUsualPort(String authority) {
        return authority.strip().toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)?$", "");
    }

    private static Finding found(String... evidence) {
        return Finding.of(400, 1, evidence);
    }
}
