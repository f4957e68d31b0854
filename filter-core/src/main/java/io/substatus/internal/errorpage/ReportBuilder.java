package io.substatus.internal.errorpage;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.internal.errorpage.request.LocalRequest;
import io.substatus.page.Condition;
import io.substatus.page.ConfigurationReport;
import io.substatus.page.ErrorReport;
import io.substatus.page.Field;
import io.substatus.page.MappingCandidate;
import io.substatus.page.NearMisses;
import io.substatus.page.ProtocolRemark;
import io.substatus.page.RequestReport;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import io.substatus.status.SubStatusEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a detailed answer says; the only place where secrets are masked and lengths are cut, so that no form
 * can forget it. Immutable and thread-safe.
 */
final class ReportBuilder {

    private static final Condition OPEN =
            new Condition("errorMode of httpErrors is not Detailed", "Detailed: everybody is shown details", false);

    private static final ServletMapping NO_SERVLET = new ServletMapping(null, null, "", "UNKNOWN", false);

    private final ErrorPageSettings settings;
    private final SubStatusCatalog catalog;

    ReportBuilder(ErrorPageSettings settings, SubStatusCatalog catalog) {
        this.settings = settings;
        this.catalog = catalog;
    }

    /** The conditions of a detailed answer, development mode first. */
    List<Condition> conditions(RequestFacts request, Masker masker) {
        List<Condition> conditions = new ArrayList<>();
        boolean development = settings.development();
        conditions.add(new Condition("development mode", Boolean.toString(development), development));
        for (LocalRequest condition : LocalRequest.all()) {
            String value = Caps.cut(masker.text(condition.found(request)), 256);
            conditions.add(new Condition(condition.words(), value, condition.isMetBy(request)));
        }
        return conditions;
    }

    private List<Condition> conditions(RequestFacts request, Masker masker, boolean open) {
        List<Condition> conditions = conditions(request, masker);
        if (open) {
            conditions.add(0, OPEN);
        }
        return conditions;
    }

    ErrorReport build(Failure failure, Diagnosis diagnosis, Insights insights, Occurrence occurrence, Caps caps) {
        Masker masker = Masker.of(failure.request());
        SubStatusEntry entry = entry(diagnosis.code());
        String message = failure.outcome().message();
        return new ErrorReport(
                diagnosis.code(),
                catalog.title(diagnosis.code()),
                entry == null ? "" : entry.meaning(),
                entry == null ? List.of() : entry.causes(),
                entry == null ? List.of() : entry.advice(),
                diagnosis.win32Status(),
                diagnosis.origin(),
                diagnosis.foundBy(),
                texts(diagnosis.evidence(), masker, caps),
                protocol(insights.protocol(), masker, caps),
                nearMisses(insights.nearMisses(), masker, caps),
                ConfigurationReports.of(
                        Guarded.get(occurrence.configuration(), () -> ConfigurationReport.NONE), masker, caps),
                setter(failure),
                message == null ? null : caps.cut(masker.text(message)),
                new ThrowableReports(masker, settings.ownCode(), caps).of(outermost(failure)),
                request(failure.request(), masker, caps),
                caps.cut(failure.request().contextPath()),
                mapping(failure.application()),
                caps.cut(masker.logLine(Guarded.get(occurrence.logLine(), () -> ""))),
                conditions(failure.request(), masker, occurrence.open()),
                occurrence.moreInformation(),
                occurrence.reference(),
                Instant.ofEpochMilli(occurrence.epochMillis()));
    }

    private static List<String> texts(List<String> sentences, Masker masker, Caps caps) {
        return sentences.stream()
                .limit(caps.headers())
                .map(sentence -> caps.cut(masker.text(sentence)))
                .toList();
    }

    private static List<ProtocolRemark> protocol(List<ProtocolRemark> remarks, Masker masker, Caps caps) {
        return remarks.stream()
                .map(remark -> new ProtocolRemark(caps.cut(masker.text(remark.fact())), remark.duty(), remark.source()))
                .toList();
    }

    private static NearMisses nearMisses(NearMisses found, Masker masker, Caps caps) {
        List<MappingCandidate> mappings = found.mappings().stream()
                .limit(caps.headers())
                .map(mapping -> new MappingCandidate(
                        caps.cut(masker.text(mapping.pattern())),
                        mapping.match(),
                        caps.cut(masker.text(mapping.servletName())),
                        mapping.taken()))
                .toList();
        return new NearMisses(texts(found.hints(), masker, caps), mappings);
    }

    private @Nullable SubStatusEntry entry(SubStatusCode code) {
        SubStatusEntry entry = catalog.find(code);
        return entry == null ? catalog.find(SubStatusCode.of(code.status())) : entry;
    }

    private static @Nullable Throwable outermost(Failure failure) {
        Throwable exception = failure.outcome().exception();
        List<Throwable> causes = failure.causes();
        return exception == null && !causes.isEmpty() ? causes.get(causes.size() - 1) : exception;
    }

    private static @Nullable CallSite setter(Failure failure) {
        try {
            return failure.outcome().setter().callSite();
        } catch (Throwable broken) {
            Guarded.rethrowFatal(broken);
            return null;
        }
    }

    private static ServletMapping mapping(ApplicationFacts application) {
        return Guarded.get(application::mapping, () -> NO_SERVLET);
    }

    private static RequestReport request(RequestFacts request, Masker masker, Caps caps) {
        String query = request.queryString() == null ? "" : "?" + request.queryString();
        return new RequestReport(
                caps.cut(masker.text(request.method())),
                caps.cut(masker.uri(request.requestUri() + query)),
                caps.cut(request.protocol()),
                headers(request, masker, caps),
                endpoint(request.client()),
                endpoint(request.server()),
                request.remoteUser() == null ? null : caps.cut(masker.text(request.remoteUser())),
                request.dispatcher());
    }

    private static List<Field> headers(RequestFacts request, Masker masker, Caps caps) {
        List<Field> fields = new ArrayList<>();
        for (String name : request.headers().names()) {
            for (String value : request.headers().all(name)) {
                if (fields.size() == caps.headers()) {
                    return fields;
                }
                Field masked = masker.header(name, value);
                fields.add(new Field(caps.cut(masked.name()), caps.cut(masked.value())));
            }
        }
        return fields;
    }

    private static String endpoint(Endpoint endpoint) {
        String address = Caps.cut(endpoint.address(), 256);
        boolean bare = address.indexOf(':') >= 0 && !address.startsWith("[");
        return (bare ? "[" + address + "]" : address) + (endpoint.port() > 0 ? ":" + endpoint.port() : "");
    }
}
