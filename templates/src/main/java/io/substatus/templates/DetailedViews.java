package io.substatus.templates;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Origin;
import io.substatus.exchange.ServletMapping;
import io.substatus.page.Condition;
import io.substatus.page.ErrorReport;
import io.substatus.page.FileFault;
import io.substatus.page.MappingCandidate;
import io.substatus.page.ProtocolRemark;
import io.substatus.page.RequestReport;
import io.substatus.templates.DetailedView.Candidate;
import io.substatus.templates.DetailedView.Check;
import io.substatus.templates.DetailedView.Fault;
import io.substatus.templates.DetailedView.Frame;
import io.substatus.templates.DetailedView.Line;
import io.substatus.templates.DetailedView.Remark;
import io.substatus.templates.DetailedView.Row;
import io.substatus.templates.DetailedView.Thrown;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns one report into what the template shows. A page has at most 512 KiB: stack traces get the larger part of it,
 * the template's own text, styles and script are the remainder. Within a part, bytes go to who asks first. Not
 * thread-safe: one for each page.
 */
final class DetailedViews {

    private static final int BYTES_OF_TEXTS = 200 * 1024;
    private static final int BYTES_OF_TRACES = 280 * 1024;

    private static final int MOST_ITEMS = 100;

    /** Markup of an item, generously. */
    private static final int BYTES_OF_ITEM = 100;

    private static final Map<Origin, String> ORIGINS = Map.of(
            Origin.DECLARED, "Declared by the application",
            Origin.GUARD, "Refused by a rule of the configuration",
            Origin.DIAGNOSIS, "Diagnosed from what happened",
            Origin.STATUS, "Taken from the status alone");

    private final Ration ration = new Ration(BYTES_OF_TEXTS);
    private final ErrorReport report;

    DetailedViews(ErrorReport report) {
        this.report = report;
    }

    DetailedView view() {
        List<Thrown> chain = new Traces(new Ration(BYTES_OF_TRACES)).of(report.exceptions());
        return new DetailedView(
                !report.conditions().stream().allMatch(Condition::met),
                Integer.toString(report.code().status()),
                Integer.toString(report.code().subStatus()),
                ration.text(report.title()),
                ration.text(report.meaning()),
                ration.text(report.request().method()),
                ration.text(report.request().uri()),
                each(report.evidence(), ration::text),
                ration.optional(report.configuration().stale()),
                each(report.configuration().faults(), this::fault),
                ORIGINS.getOrDefault(report.origin(), ""),
                ration.optional(report.foundBy()),
                Long.toString(report.win32Status().value()),
                String.format(Locale.ROOT, "0x%08X", report.win32Status().hresult()),
                setBy(report.setBy()),
                ration.optional(report.message()),
                Traces.root(chain),
                Traces.yours(chain),
                each(report.causes(), ration::text),
                each(report.advice(), ration::text),
                each(report.nearMisses().hints(), ration::text),
                each(report.protocol(), this::remark),
                each(report.nearMisses().mappings(), this::candidate),
                chain.isEmpty() ? null : chain,
                request(report.request()),
                mapping(report.mapping()),
                ration.optional(report.logLine().isEmpty() ? null : report.logLine()),
                ration.text(report.reference()),
                report.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                each(report.conditions(), c -> new Check(ration.text(c.name()), ration.text(c.value()), c.met())),
                each(report.request().headers(), header -> row(header.name(), header.value())),
                ration.optional(report.moreInformation()));
    }

    private @Nullable Frame setBy(@Nullable CallSite site) {
        return site == null ? null : Traces.frame(site, true, ration);
    }

    private List<Row> request(RequestReport request) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Protocol", request.protocol()));
        rows.add(row("Client", request.client()));
        rows.add(row("Server", request.server()));
        rows.add(row("User", request.remoteUser() == null ? "nobody is signed in" : request.remoteUser()));
        rows.add(row("Dispatch", request.dispatcher()));
        return rows;
    }

    private List<Row> mapping(ServletMapping mapping) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Context path", report.contextPath().isEmpty() ? "/ (root)" : report.contextPath()));
        rows.add(row("Servlet", mapping.servletName() == null ? "none was reached" : mapping.servletName()));
        if (mapping.servletClass() != null) {
            rows.add(row("Class", mapping.servletClass()));
        }
        rows.add(row("Pattern", mapping.pattern().isEmpty() ? "unknown" : mapping.pattern()));
        rows.add(row("Match", mapping.match()));
        if (mapping.containerDefault()) {
            rows.add(row("Kind", "the container's own servlet for static files"));
        }
        return rows;
    }

    private Fault fault(FileFault fault) {
        List<Line> lines = new ArrayList<>();
        List<String> excerpt = fault.excerpt();
        for (int i = 0; i < excerpt.size(); i++) {
            lines.add(new Line(ration.text(excerpt.get(i)), fault.isMeant(i)));
        }
        return new Fault(
                ration.text(fault.place()),
                ration.text(fault.fault()),
                lines.isEmpty() ? null : lines,
                ration.optional(fault.expected()),
                fault.facts().stream()
                        .map(fact -> row(fact.name(), fact.value()))
                        .toList());
    }

    private Remark remark(ProtocolRemark remark) {
        return new Remark(ration.text(remark.fact()), ration.text(remark.duty()), ration.text(remark.source()));
    }

    private Candidate candidate(MappingCandidate mapping) {
        return new Candidate(
                mapping.pattern().isEmpty() ? "(context root)" : ration.text(mapping.pattern()),
                ration.text(mapping.servletName()),
                mapping.match(),
                mapping.taken());
    }

    private Row row(String name, String value) {
        return new Row(ration.text(name), ration.text(value));
    }

    /** The items as far as there is room for them; null for none, so that the template can ask. */
    private <A, B> @Nullable List<B> each(List<A> items, Function<A, B> shown) {
        List<B> all = new ArrayList<>();
        for (A item : items) {
            if (all.size() == MOST_ITEMS || !ration.take(BYTES_OF_ITEM)) {
                break;
            }
            all.add(shown.apply(item));
        }
        return all.isEmpty() ? null : all;
    }
}
