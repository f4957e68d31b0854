package io.substatus.internal.errorpage.form;

import io.substatus.page.ConfigurationReport;
import io.substatus.page.ErrorReport;
import io.substatus.page.Field;
import io.substatus.page.FileFault;
import io.substatus.page.FrameReport;
import io.substatus.page.MappingCandidate;
import io.substatus.page.NearMisses;
import io.substatus.page.ProtocolRemark;
import io.substatus.page.RequestReport;
import io.substatus.page.ThrowableReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report as a problem of RFC 9457 with extension members, for the local developer only. Stateless. */
final class DetailedJson {

    private DetailedJson() {}

    static String write(ErrorReport report) {
        JsonWriter json = new JsonWriter().object();
        json.member("type", "about:blank").member("title", report.title());
        json.name("status").number(report.code().status());
        json.member("detail", report.meaning());
        json.member("instance", Problem.instance(report.reference()));
        json.member("reference", report.reference());
        json.name("sub_status").number(report.code().subStatus());
        diagnosis(report, json);
        protocol(report.protocol(), json);
        nearMisses(report.nearMisses(), json);
        configuration(report.configuration(), json);
        exceptions(report.exceptions(), json);
        request(report, json);
        json.member("log_line", report.logLine());
        optional(json, "more_information", report.moreInformation());
        return json.close('}').toString();
    }

    private static void diagnosis(ErrorReport report, JsonWriter json) {
        json.name("diagnosis").object();
        json.member("code", report.code().toString());
        json.member("origin", report.origin().name().toLowerCase(Locale.ROOT));
        optional(json, "found_by", report.foundBy());
        json.texts("evidence", report.evidence());
        optional(json, "set_by", report.setBy() == null ? null : report.setBy().toString());
        optional(json, "message", report.message());
        json.texts("likely_causes", report.causes()).texts("things_to_try", report.advice());
        json.name("win32_status").number(report.win32Status().value());
        json.member(
                "hresult",
                String.format(Locale.ROOT, "0x%08x", report.win32Status().hresult()));
        json.member("time", report.time().toString());
        json.name("conditions").array();
        report.conditions()
                .forEach(condition -> json.object()
                        .member("name", condition.name())
                        .member("value", condition.value())
                        .name("met")
                        .bool(condition.met())
                        .close('}'));
        json.close(']').close('}');
    }

    private static void protocol(List<ProtocolRemark> remarks, JsonWriter json) {
        json.name("protocol").array();
        for (ProtocolRemark remark : remarks) {
            json.object()
                    .member("fact", remark.fact())
                    .member("duty", remark.duty())
                    .member("source", remark.source())
                    .close('}');
        }
        json.close(']');
    }

    private static void nearMisses(NearMisses found, JsonWriter json) {
        if (found.hints().isEmpty() && found.mappings().isEmpty()) {
            return;
        }
        json.name("near_misses").object().texts("hints", found.hints());
        json.name("mappings").array();
        for (MappingCandidate mapping : found.mappings()) {
            json.object()
                    .member("pattern", mapping.pattern())
                    .member("match", mapping.match())
                    .member("servlet", mapping.servletName())
                    .name("taken")
                    .bool(mapping.taken())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private static void configuration(ConfigurationReport found, JsonWriter json) {
        if (found.stale() == null && found.faults().isEmpty()) {
            return;
        }
        json.name("configuration").object();
        optional(json, "stale", found.stale());
        json.name("faults").array();
        found.faults().forEach(fault -> fault(fault, json));
        json.close(']').close('}');
    }

    private static void fault(FileFault fault, JsonWriter json) {
        json.object().member("file", fault.file());
        json.name("line").number(fault.line()).name("column").number(fault.column());
        json.member("fault", fault.fault());
        optional(json, "expected", fault.expected());
        json.name("first_line").number(fault.firstLine()).texts("lines", fault.lines());
        fault.facts().forEach(fact -> json.member(fact.name().toLowerCase(Locale.ROOT), fact.value()));
        json.close('}');
    }

    private static void exceptions(List<ThrowableReport> exceptions, JsonWriter json) {
        if (exceptions.isEmpty()) {
            return;
        }
        json.name("exception");
        throwable(exceptions.get(0), json);
        json.name("causes").array();
        exceptions.stream().skip(1).forEach(cause -> throwable(cause, json));
        json.close(']');
        json.texts("frames", List.copyOf(ownFirst(exceptions)));
        json.member("stack_trace", StackTrace.text(StackTrace.of(exceptions)));
    }

    private static void throwable(ThrowableReport throwable, JsonWriter json) {
        json.object()
                .member("relation", throwable.relation())
                .member("class", throwable.className())
                .member("message", throwable.message())
                .close('}');
    }

    /** The application's own places of the whole chain, then the top of the outermost exception. */
    private static Set<String> ownFirst(List<ThrowableReport> exceptions) {
        Set<String> sites = new LinkedHashSet<>();
        for (ThrowableReport exception : exceptions) {
            exception.frames().stream()
                    .filter(FrameReport::own)
                    .forEach(frame -> sites.add(frame.site().toString()));
        }
        exceptions.get(0).frames().stream()
                .limit(10)
                .forEach(frame -> sites.add(frame.site().toString()));
        return sites;
    }

    private static void request(ErrorReport report, JsonWriter json) {
        RequestReport request = report.request();
        json.name("request").object();
        json.member("method", request.method()).member("uri", request.uri()).member("protocol", request.protocol());
        json.member("client", request.client()).member("server", request.server());
        optional(json, "user", request.remoteUser());
        json.member("dispatch", request.dispatcher()).member("context_path", report.contextPath());
        optional(json, "servlet", report.mapping().servletName());
        optional(json, "servlet_class", report.mapping().servletClass());
        json.member("url_pattern", report.mapping().pattern())
                .member("match", report.mapping().match());
        json.name("headers").array();
        for (Field header : request.headers()) {
            json.object()
                    .member("name", header.name())
                    .member("value", header.value())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private static void optional(JsonWriter json, String name, @Nullable String value) {
        if (value != null) {
            json.member(name, value);
        }
    }
}
