package io.substatus;

import io.substatus.exchange.Diagnosis;
import io.substatus.internal.webconfig.Problem;
import io.substatus.page.ConfigurationReport;
import io.substatus.page.Field;
import io.substatus.page.FileFault;
import io.substatus.status.SubStatusCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a detailed answer says of {@code web.config}. Stateless. */
final class WebConfigReport {

    private static final SubStatusCode INVALID = SubStatusCode.of(500, 19);

    private WebConfigReport() {}

    static ConfigurationReport of(WebConfigFile file, Diagnosis diagnosis) {
        List<Problem> holding = diagnosis.code().equals(INVALID) ? file.problems() : List.of();
        return new ConfigurationReport(
                stale(file.refused()),
                holding.stream().map(WebConfigReport::fault).toList());
    }

    private static @Nullable String stale(List<Problem> refused) {
        if (refused.isEmpty()) {
            return null;
        }
        String others = refused.size() == 1 ? "" : ", and " + (refused.size() - 1) + " more";
        return refused.get(0).file() + " has changed and was not taken over, so what it said before still holds: "
                + refused.get(0) + others + ".";
    }

    private static FileFault fault(Problem problem) {
        return new FileFault(
                problem.file(),
                problem.line(),
                problem.column(),
                problem.text(),
                problem.expected(),
                problem.sourceStart(),
                problem.source(),
                List.of(
                        new Field("HRESULT", String.format(Locale.ROOT, "0x%08x", problem.hresult())),
                        new Field("Module", problem.module())));
    }
}
