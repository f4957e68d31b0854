package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import jakarta.servlet.ServletException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 500.100. */
class TemplateErrorTest {

    private static final String THYMELEAF = "org.thymeleaf.exceptions.TemplateProcessingException";
    private static final String GETTERS =
            "public String getTemplateName() { return \"cart.html\"; }" + "public Integer getLine() { return 12; }";

    @Test
    void templateAndLineComeFromTheGetters() {
        Throwable failure = ForeignTypes.withMembers(THYMELEAF, "RuntimeException", GETTERS);

        Diagnosis diagnosis = Situation.threw(new ServletException(failure)).diagnosis();

        assertThat(diagnosis.code()).hasToString("500.100");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"cart.html\"") && e.contains("line 12"));
    }

    @Test
    void templateIsNamedWhateverCausedItsFailure() {
        Throwable failure = ForeignTypes.withMembers(THYMELEAF, "RuntimeException", GETTERS);
        failure.initCause(new IllegalStateException("no cart"));

        assertThat(Situation.threw(failure).diagnosis())
                .satisfies(d -> assertThat(d.code()).hasToString("500.100"))
                .satisfies(d -> assertThat(d.evidence())
                        .anyMatch(e -> e.contains("no cart"))
                        .anyMatch(e -> e.contains("cart.html")));
    }

    @ParameterizedTest
    @CsvSource({
        "freemarker.template.TemplateException, getTemplateSourceName, getLineNumber",
        "freemarker.core.ParseException, getTemplateName, getLineNumber",
        "org.apache.velocity.exception.ParseErrorException, getTemplateName, getLineNumber",
        "io.pebbletemplates.pebble.error.PebbleException, getFileName, getLineNumber",
    })
    void otherEnginesHaveOtherGetters(String type, String name, String line) {
        Throwable failure = ForeignTypes.withMembers(
                type,
                "Exception",
                "public String " + name + "() { return \"mail.tpl\"; } public Integer " + line
                        + "() { return Integer.valueOf(3); }");

        Diagnosis diagnosis = Situation.threw(failure).diagnosis();

        assertThat(diagnosis.code()).hasToString("500.100");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"mail.tpl\"") && e.contains("line 3"));
    }

    @Test
    void enginesWithoutGettersAreKnownAllTheSame() {
        assertThat(Situation.threw(ForeignTypes.exception(
                                "com.github.mustachejava.MustacheException", RuntimeException.class))
                        .code())
                .isEqualTo("500.100");
        assertThat(Situation.threw(ForeignTypes.withMembers(
                                THYMELEAF,
                                "RuntimeException",
                                "public String getTemplateName() { throw new IllegalStateException(); }"))
                        .code())
                .isEqualTo("500.100");
    }

    @Test
    void failureInAPageIsPlacedByItsFrame() {
        Diagnosis diagnosis = Situation.threw(ForeignTypes.thrownFrom(
                        new NullPointerException("x"),
                        "java.util.Objects.requireNonNull",
                        "org.apache.jsp.WEB_002dINF.views.my_005fcart_jsp._jspService"))
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("500.100");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"/WEB-INF/views/my_cart.jsp\""));
    }

    @Test
    void jaspersExceptionNamesTheClassThatFailed() {
        Throwable jasper = ForeignTypes.exception("org.apache.jasper.JasperException", ServletException.class);
        jasper.initCause(ForeignTypes.thrownFrom(
                new IllegalStateException("x"), "com.example.Cart.total", "org.apache.jsp.cart_jsp._jspService"));

        assertThat(Situation.threw(jasper).diagnosis())
                .satisfies(d -> assertThat(d.code()).hasToString("500.100"))
                .satisfies(d -> assertThat(d.evidence())
                        .anyMatch(e -> e.contains("\"/cart.jsp\""))
                        .anyMatch(e -> e.contains("com.example.Cart.total")));
    }

    @Test
    void upstreamFailureBehindATemplateIsTheReason() {
        Throwable failure = ForeignTypes.withMembers(THYMELEAF, "RuntimeException", GETTERS);
        failure.initCause(ForeignTypes.thrownFrom(
                new ConnectException(), "java.net.Socket.connect", "sun.net.www.http.HttpClient.openServer"));

        assertThat(Situation.threw(failure).code()).isEqualTo("502.3");
    }

    @Test
    void failureOfAServiceThatAPageCalledWithoutJasperIsNotThePages() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IllegalStateException("x"),
                                "com.example.Cart.total",
                                "org.apache.jsp.cart_jsp._jspService"))
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void ownExceptionOfASimilarNameIsNotATemplates() {
        assertThat(Situation.threw(ForeignTypes.withMembers(
                                "com.example.TemplateProcessingException", "RuntimeException", GETTERS))
                        .code())
                .isEqualTo("500.0");
    }
}
