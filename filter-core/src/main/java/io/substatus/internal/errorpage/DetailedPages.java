package io.substatus.internal.errorpage;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.internal.errorpage.form.DetailedBody;
import io.substatus.internal.errorpage.request.FormChoice;
import io.substatus.page.ErrorReport;
import io.substatus.page.Field;
import io.substatus.page.PageForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages for the developer at this machine, made anew each time. Thread-safe. */
final class DetailedPages {

    /** From full size to next to nothing it takes fewer. */
    private static final int MAX_CUTS = 12;

    private final ReportBuilder reports;
    private final Renderers renderers;

    DetailedPages(ReportBuilder reports, Renderers renderers) {
        this.reports = reports;
        this.renderers = renderers;
    }

    ErrorPage page(Failure failure, Diagnosis diagnosis, FormChoice choice, Occurrence occurrence) {
        String text = choice.form() == PageForm.NONE ? "" : text(failure, diagnosis, choice, occurrence);
        List<Field> constant = PageHeaders.constant(choice.form(), PageHeaders.policy(choice.form(), text), "en");
        List<Field> headers = new ArrayList<>(PageHeaders.of(constant, choice.vary(), occurrence.reference()));
        headers.add(new Field("X-Substatus", diagnosis.code().toString()));
        return new ErrorPage(choice.form(), text.getBytes(StandardCharsets.UTF_8), List.copyOf(headers), true);
    }

    /** Less and less until it fits: cutting the finished text would break it. */
    private String text(Failure failure, Diagnosis diagnosis, FormChoice choice, Occurrence occurrence) {
        Insights insights = Insights.of(failure, diagnosis);
        Caps caps = Caps.FULL;
        for (int i = 0; i < MAX_CUTS; i++) {
            ErrorReport report = reports.build(failure, diagnosis, insights, occurrence, caps);
            String text = render(report, choice);
            if (fits(text)) {
                return text;
            }
            caps = caps.smaller();
        }
        return builtIn(reports.build(failure, diagnosis, insights, occurrence, caps), choice);
    }

    private String render(ErrorReport report, FormChoice choice) {
        String byRenderer = choice.form() == PageForm.HTML ? renderers.detailed(report) : null;
        return byRenderer == null ? builtIn(report, choice) : byRenderer;
    }

    private static String builtIn(ErrorReport report, FormChoice choice) {
        return choice.brief() ? DetailedBody.line(report) : DetailedBody.write(report, choice.form());
    }

    private static boolean fits(String text) {
        return text.length() <= Caps.PAGE / 3 || text.getBytes(StandardCharsets.UTF_8).length <= Caps.PAGE;
    }
}
