package io.substatus.internal.protocol;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.page.ProtocolRemark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an answer owes to HTTP. Header fields that can be worked out are added to the answer, whoever gets it;
 * remarks are for developers, and are not masked yet. Stateless.
 */
public final class ProtocolDoctor {

    private static final Map<String, String> CLOSE = Map.of("Connection", "close");

    private ProtocolDoctor() {}

    /** Fields that every answer of the diagnosed status has to have and this one lacks, beside the diagnosis's own. */
    public static Map<String, String> added(RequestFacts request, Diagnosis diagnosis) {
        int status = diagnosis.code().status();
        return RequiredField.CONNECTION_END.concerns(status, request.protocol()) ? CLOSE : Map.of();
    }

    /** Remarks on a failed answer that a page takes the place of. */
    public static List<ProtocolRemark> ofFailure(Failure failure, Diagnosis diagnosis) {
        List<ProtocolRemark> remarks = new ArrayList<>();
        Headers headers = failure.outcome().headers();
        int status = diagnosis.code().status();
        for (RequiredField required : RequiredField.values()) {
            if (required.concerns(status, failure.request().protocol()) && !required.isIn(headers)) {
                remarks.add(missing(required, mended(required, failure.request(), diagnosis)));
            }
        }
        remarks.addAll(Leftovers.of(headers, status));
        return remarks;
    }

    /** Remarks on an answer whose body the application wrote. */
    public static List<ProtocolRemark> ofBody(RequestFacts request, int status, Headers headers) {
        List<ProtocolRemark> remarks = new ArrayList<>(OwnBody.of(request, status, headers));
        for (RequiredField required : RequiredField.values()) {
            boolean owed = !required.isOptional() && required.concerns(status, request.protocol());
            if (owed && !required.isIn(headers)) {
                remarks.add(missing(required, null));
            }
        }
        return remarks;
    }

    private static @Nullable String mended(RequiredField required, RequestFacts request, Diagnosis diagnosis) {
        String derived = diagnosis.headers().get(required.field());
        return derived == null ? added(request, diagnosis).get(required.field()) : derived;
    }

    private static ProtocolRemark missing(RequiredField required, @Nullable String added) {
        String fact = "The answer had no " + required.field() + " header"
                + (added == null ? "." : "; it was added: " + required.field() + ": " + added + ".");
        return new ProtocolRemark(fact, required.duty(), required.source());
    }
}
