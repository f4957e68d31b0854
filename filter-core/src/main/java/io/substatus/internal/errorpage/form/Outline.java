package io.substatus.internal.errorpage.form;

import io.substatus.internal.errorpage.form.Section.Kind;
import io.substatus.page.Condition;
import io.substatus.page.ConfigurationReport;
import io.substatus.page.ErrorReport;
import io.substatus.page.Field;
import io.substatus.page.FileFault;
import io.substatus.page.MappingCandidate;
import io.substatus.page.ProtocolRemark;
import io.substatus.page.RequestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a detailed answer says, in order, the same for every form, so that no form knows less. Stateless. */
final class Outline {

    /** The title of the section with the link, which HTML makes one that can be followed. */
    static final String MORE = "More information";

    private Outline() {}

    static List<Section> of(ErrorReport report) {
        List<Section> sections = new ArrayList<>();
        add(sections, "Changed configuration", Kind.LIST, stale(report.configuration()));
        add(sections, "Why", Kind.LIST, why(report));
        add(sections, "Configuration", Kind.TRACE, faults(report.configuration().faults()));
        add(sections, "Near misses", Kind.LIST, sentences(report.nearMisses().hints()));
        add(sections, "Protocol", Kind.TABLE, protocol(report.protocol()));
        add(sections, "Likely causes", Kind.LIST, sentences(report.causes()));
        add(sections, "Things to try", Kind.LIST, sentences(report.advice()));
        add(sections, "Exception", Kind.TRACE, StackTrace.of(report.exceptions()));
        add(sections, "Request", Kind.TABLE, request(report));
        add(
                sections,
                "Servlet mappings in match order",
                Kind.TABLE,
                mappings(report.nearMisses().mappings()));
        add(sections, "Headers", Kind.TABLE, report.request().headers());
        add(
                sections,
                "Log line",
                Kind.LINE,
                sentences(report.logLine().isEmpty() ? List.of() : List.of(report.logLine())));
        add(sections, "Code", Kind.TABLE, code(report));
        add(sections, "Why you see this", Kind.TABLE, conditions(report.conditions()));
        add(sections, MORE, Kind.LIST, more(report.moreInformation()));
        return sections;
    }

    private static void add(List<Section> sections, String title, Kind kind, List<Field> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(title, kind, rows));
        }
    }

    private static List<Field> why(ErrorReport report) {
        List<String> sentences = new ArrayList<>(report.evidence());
        if (report.setBy() != null) {
            sentences.add("The status was set by " + report.setBy());
        }
        if (report.message() != null) {
            sentences.add("The application said: " + report.message());
        }
        return sentences(sentences);
    }

    private static List<Field> stale(ConfigurationReport configuration) {
        String stale = configuration.stale();
        return stale == null ? List.of() : List.of(new Field("", stale));
    }

    /** As compilers print: the place and what is wrong, the lines, what was expected. */
    private static List<Field> faults(List<FileFault> faults) {
        List<Field> rows = new ArrayList<>();
        for (FileFault fault : faults) {
            rows.add(new Field(Section.OWN, fault.place() + ": " + fault.fault()));
            List<String> excerpt = fault.excerpt();
            for (int i = 0; i < excerpt.size(); i++) {
                rows.add(new Field(fault.isMeant(i) ? Section.OWN : "", "  " + excerpt.get(i)));
            }
            optional(rows, "", fault.expected() == null ? null : "  expected: " + fault.expected());
            fault.facts().forEach(fact -> rows.add(new Field("", "  " + fact.name() + ": " + fact.value())));
        }
        return rows;
    }

    private static List<Field> protocol(List<ProtocolRemark> remarks) {
        return remarks.stream()
                .map(remark -> new Field(remark.source(), remark.fact() + " " + remark.duty()))
                .toList();
    }

    private static List<Field> mappings(List<MappingCandidate> mappings) {
        return mappings.stream()
                .map(mapping -> new Field(
                        mapping.pattern(),
                        mapping.servletName() + " (" + mapping.match() + ")"
                                + (mapping.taken() ? ": took the request" : "")))
                .toList();
    }

    private static List<Field> sentences(List<String> sentences) {
        return sentences.stream().map(sentence -> new Field("", sentence)).toList();
    }

    private static List<Field> request(ErrorReport report) {
        RequestReport request = report.request();
        List<Field> rows = new ArrayList<>();
        rows.add(new Field("request", request.method() + " " + request.uri() + " " + request.protocol()));
        rows.add(new Field("client", request.client()));
        rows.add(new Field("server", request.server()));
        optional(rows, "user", request.remoteUser());
        rows.add(new Field("dispatch", request.dispatcher()));
        rows.add(new Field("context path", report.contextPath().isEmpty() ? "/" : report.contextPath()));
        optional(rows, "servlet", report.mapping().servletName());
        optional(rows, "servlet class", report.mapping().servletClass());
        rows.add(new Field(
                "url-pattern",
                report.mapping().pattern() + " (" + report.mapping().match() + ")"));
        return rows;
    }

    private static void optional(List<Field> rows, String name, @Nullable String value) {
        if (value != null) {
            rows.add(new Field(name, value));
        }
    }

    private static List<Field> code(ErrorReport report) {
        List<Field> rows = new ArrayList<>();
        rows.add(new Field("code", report.code().toString()));
        rows.add(new Field("origin", report.origin().name().toLowerCase(Locale.ROOT)));
        optional(rows, "found by", report.foundBy());
        rows.add(new Field("sc-win32-status", Long.toString(report.win32Status().value())));
        rows.add(new Field(
                "HRESULT",
                String.format(Locale.ROOT, "0x%08x", report.win32Status().hresult())));
        rows.add(new Field("reference", report.reference()));
        rows.add(new Field("time", report.time().toString()));
        return rows;
    }

    private static List<Field> more(@Nullable String link) {
        return link == null ? List.of() : List.of(new Field("", link));
    }

    private static List<Field> conditions(List<Condition> conditions) {
        return conditions.stream()
                .map(condition ->
                        new Field(condition.name(), (condition.met() ? "met: " : "NOT met: ") + condition.value()))
                .toList();
    }
}
