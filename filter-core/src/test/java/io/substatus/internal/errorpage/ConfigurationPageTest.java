package io.substatus.internal.errorpage;

import static io.substatus.internal.errorpage.Failures.REFERENCE;
import static io.substatus.internal.errorpage.Failures.body;
import static io.substatus.internal.errorpage.Failures.diagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.errorpage.request.Asked;
import io.substatus.page.ConfigurationReport;
import io.substatus.page.Field;
import io.substatus.page.FileFault;
import io.substatus.status.SubStatusCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in web.config in each form of the page: for the developer all of it, for strangers nothing. */
class ConfigurationPageTest {

    private static final ErrorPages PAGES =
            new ErrorPages(ErrorPageSettings.closed(), SubStatusCatalog.shipped(), List.of());
    private static final FileFault FAULT = fault("\t<httpErrors errorMod=\"Custom\">", "</system.webServer>");
    private static final String STALE = "/WEB-INF/web.config has changed and was not taken over";

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "text/markdown", "application/problem+json"})
    void developerSeesPlaceLinesAndWhatWasExpected(String accept) {
        String page = page(accept, true, FAULT).replace("\\", "");

        assertThat(page)
                .contains(STALE)
                .contains("web.config", "errorMod: no such attribute", "did you mean errorMode?")
                .contains("<system.webServer>"
                        .replace("<", accept.equals("text/html") ? "&lt;" : "")
                        .replace(">", ""))
                .contains("0x8007000d", "CustomErrorModule");
    }

    @Test
    void badLineIsMarkedByASign() {
        assertThat(page("text/plain", true, FAULT).lines())
                .contains(
                        "/WEB-INF/web.config:5:14: errorMod: no such attribute",
                        "        4 | <system.webServer>",
                        "  >     5 |     <httpErrors errorMod=\"Custom\">",
                        "        6 | </system.webServer>")
                .contains("  expected: did you mean errorMode?");
        assertThat(page("text/html", true, FAULT)).contains("<b>  &gt;     5 |     &lt;httpErrors errorMod=");
    }

    @Test
    void programsGetPlaceAsNumbers() {
        assertThat(page("application/problem+json", true, FAULT))
                .contains("\"configuration\":{\"stale\":\"" + STALE)
                .contains("\"file\":\"/WEB-INF/web.config\",\"line\":5,\"column\":14,")
                .contains("\"first_line\":4,\"lines\":[\"")
                .contains("\"hresult\":\"0x8007000d\",\"module\":\"CustomErrorModule\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "text/markdown", "application/problem+json"})
    void strangersLearnNothingOfIt(String accept) {
        assertThat(page(accept, false, FAULT))
                .contains("500")
                .doesNotContain("web.config", "errorMod", "500.19", "httpErrors", "0x8007000d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "text/markdown", "application/problem+json"})
    void secretsOfNeighbouringLinesAreMaskedBeforeTheyAreCut(String accept) {
        String secret = "Zx9qWe7rTyU";
        String line = "<add connectionString=\"Server=db;Password=" + secret + "\"/>";
        String far = " ".repeat(1_000) + "<add password=\"" + secret + "\"/>" + " ".repeat(1_000);

        assertThat(page(accept, true, fault(line, far))).doesNotContain(secret);
    }

    @Test
    void ofLongLinesOnlyWhatStandsAroundTheColumnIsShown() {
        FileFault fault = new FileFault(
                "web.config",
                1,
                5_000,
                "wrong",
                null,
                1,
                List.of("x".repeat(5_000) + "HERE" + "y".repeat(90_000)),
                List.of());

        assertThat(page("text/plain", true, fault)).contains("xHEREy").hasSizeLessThan(20_000);
    }

    private static FileFault fault(String bad, String after) {
        return new FileFault(
                "/WEB-INF/web.config",
                5,
                14,
                "errorMod: no such attribute",
                "did you mean errorMode?",
                4,
                List.of("<system.webServer>", bad, after),
                List.of(new Field("HRESULT", "0x8007000d"), new Field("Module", "CustomErrorModule")));
    }

    private static String page(String accept, boolean details, FileFault fault) {
        Occurrence occurrence = new Occurrence(
                REFERENCE, Failures.TIME, () -> "", false, null, () -> new ConfigurationReport(STALE, List.of(fault)));
        Asked asked = Asked.locally().header("Accept", accept);
        return body(PAGES.page(Failures.of(asked), diagnosis(500, 19, "The file is bad."), details, occurrence));
    }
}
