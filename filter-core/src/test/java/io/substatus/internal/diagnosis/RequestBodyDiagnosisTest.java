package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.ServletException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** 400.6, 400.7, 404.13 and 413.1. */
class RequestBodyDiagnosisTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOOT_ERROR = "org.springframework.boot.web.servlet.error.DefaultErrorAttributes.ERROR";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools.jackson.core.exc.StreamReadException",
                "com.google.gson.JsonParseException",
                "jakarta.xml.bind.UnmarshalException",
                "org.springframework.http.converter.HttpMessageNotReadableException"
            })
    void parseFailureThatAFrameworkAnsweredIs4006(String name) {
        Throwable parse = ForeignTypes.exception(name, IOException.class, "com.example.Orders.read");

        Diagnosis diagnosis = refused("application/json")
                .bodyUnread()
                .attribute(BOOT_ERROR, parse)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("400.6");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("application/json") && e.contains(name))
                .anyMatch(e -> e.contains("com.example.Orders.read"));
    }

    @Test
    void realFailuresOfParsersAre4006() {
        for (Throwable parse : List.of(json("{"), json("[1, nonsense]"), xml("<a>"), stax("<a>"))) {
            assertThat(refused("text/plain")
                            .attribute("jakarta.servlet.error.exception", parse)
                            .code())
                    .as("%s", parse)
                    .isEqualTo("400.6");
        }
    }

    private static Throwable json(String text) {
        return catchThrowable(() -> new ObjectMapper().readTree(text));
    }

    private static Throwable xml(String text) {
        return catchThrowable(() -> DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text))));
    }

    private static Throwable stax(String text) {
        return catchThrowable(() -> {
            XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
        });
    }

    @Test
    void multipartThatAContainerCannotParseIs4006() {
        Throwable jetty = ForeignTypes.thrownFrom(
                new RuntimeException("x"),
                "org.eclipse.jetty.http.MultiPart$Parser.parse",
                "com.example.Upload.doPost");
        Throwable tomcat =
                ForeignTypes.exception("org.apache.tomcat.util.http.fileupload.FileUploadException", IOException.class);

        for (Throwable thrown : new Throwable[] {jetty, tomcat}) {
            assertThat(Situation.method("POST", "/shop/upload")
                            .status(400)
                            .exception(new ServletException(thrown))
                            .body("multipart/form-data; boundary=x")
                            .code())
                    .as("%s", thrown)
                    .isEqualTo("400.6");
        }
    }

    @Test
    void formThatTomcatCannotDecodeIs4006() {
        assertThat(form(tomcatParameter(new CharConversionException("x"))).code())
                .isEqualTo("400.6");
    }

    @Test
    void parameterFaultsThatMayBeTheQuerysOrALimitsAreNot4006() {
        assertThat(form(tomcatParameter(new CharConversionException("x")))
                        .query("a=%zz")
                        .code())
                .as("the query may be at fault")
                .isEqualTo("400.0");
        assertThat(form(tomcatParameter(null)).code()).as("too many parameters").isEqualTo("400.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/problem+json", "text/xml", "image/svg+xml"})
    void jsonOrXmlThatTheApplicationOpenedAndRefusedIs4006(String type) {
        Diagnosis diagnosis = refused(type).diagnosis();

        assertThat(diagnosis.code()).hasToString("400.6");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("opened the body"));
    }

    @Test
    void refusalThatMayHaveOtherReasonsIsNot4006() {
        assertThat(refused("application/json").bodyUnread().code())
                .as("body that nobody opened")
                .isEqualTo("400.0");
        assertThat(refused("application/json").query("page=x").code())
                .as("a query to refuse")
                .isEqualTo("400.0");
        assertThat(refused("text/plain").code()).as("another media type").isEqualTo("400.0");
        assertThat(refused("application/jsonp").code()).as("another media type").isEqualTo("400.0");
        assertThat(refused("application/json").status(409).code())
                .as("another status")
                .isEqualTo("409.0");
        assertThat(refused("application/json").by(StatusSetter.CONTAINER).code())
                .as("refused by the container")
                .isEqualTo("400.0");
        assertThat(Situation.method("POST", "/shop/cart")
                        .status(400)
                        .byApplication()
                        .header("Content-Type", "application/json")
                        .header("Content-Length", "0")
                        .code())
                .as("no body")
                .isEqualTo("400.0");
    }

    @Test
    void parseFailureOfOtherDocumentsIsNot4006() {
        Throwable parse = ForeignTypes.exception("tools.jackson.core.exc.StreamReadException", IOException.class);

        assertThat(Situation.threw(parse).body("application/json").code())
                .as("a file of the server's: the container says 500")
                .isEqualTo("500.0");
        assertThat(Situation.get("/shop/cart")
                        .status(400)
                        .byApplication()
                        .attribute(BOOT_ERROR, parse)
                        .code())
                .as("a request without body")
                .isEqualTo("400.0");
        Throwable upstream = ForeignTypes.exception(
                "tools.jackson.core.exc.StreamReadException",
                IOException.class,
                "org.springframework.web.client.RestTemplate.execute");
        assertThat(refused("application/json")
                        .bodyUnread()
                        .attribute(BOOT_ERROR, upstream)
                        .code())
                .as("an upstream server's answer")
                .isEqualTo("400.0");
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "abc, abc", "'5,6', 5", "'', ''", "99999999999999999999, 9999"})
    void lengthThatTheContainerRefusedIs4007(String length, String shown) {
        Diagnosis diagnosis =
                refusedByContainer().header("Content-Length", length).diagnosis();

        assertThat(diagnosis.code()).hasToString("400.7");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("Content-Length") && e.contains(shown));
    }

    @Test
    void lengthThatJettysParserCannotReadIs4007() {
        String parser = "org.eclipse.jetty.http.HttpParser.";

        assertThat(refusedByContainer(parser + "convertContentLength").code()).isEqualTo("400.7");
        assertThat(refusedByContainer(parser + "parseLine").code())
                .as("another part of the request")
                .isEqualTo("400.0");
    }

    private static Situation refusedByContainer(String frame) {
        return refusedByContainer()
                .exception(ForeignTypes.thrownFrom(new IllegalStateException("x"), frame))
                .ending(Ending.CONTAINER);
    }

    @Test
    void lengthsThatDifferOrStandBesideChunksAre4007() {
        assertThat(refusedByContainer()
                        .header("Content-Length", "5")
                        .header("Content-Length", "6")
                        .code())
                .isEqualTo("400.7");
        assertThat(refusedByContainer()
                        .header("Content-Length", "5")
                        .header("Transfer-Encoding", "chunked")
                        .code())
                .isEqualTo("400.7");
    }

    @Test
    void lengthThatIsNotToBlameIsNot4007() {
        assertThat(refusedByContainer().header("Content-Length", "5").code()).isEqualTo("400.0");
        assertThat(refusedByContainer()
                        .header("Content-Length", "5")
                        .header("Content-Length", "5")
                        .code())
                .isEqualTo("400.0");
        assertThat(Situation.method("POST", "/shop")
                        .status(400)
                        .byApplication()
                        .header("Content-Length", "5")
                        .header("Transfer-Encoding", "chunked")
                        .code())
                .as("Tomcat ignores the length, and the application refuses for another reason")
                .isEqualTo("400.0");
    }

    @Test
    void bodyOverALimitIs40413OrAModern4131() {
        Throwable tomcat10 = new IllegalStateException(ForeignTypes.withMembers(
                "org.apache.tomcat.util.http.fileupload.impl.SizeException", "java.io.IOException", ""));
        Throwable jettyForm =
                ForeignTypes.thrownFrom(new RuntimeException("x"), "org.eclipse.jetty.server.FormFields.parse");
        Throwable jettyMultipart = ForeignTypes.thrownFrom(
                new IllegalStateException("x"),
                "org.eclipse.jetty.http.MultiPartFormData$Parser$PartsListener.onPartContent");

        assertOverLimit(Situation.threw(tomcat10));
        assertOverLimit(Situation.threw(jettyForm).status(413));
        assertOverLimit(Situation.threw(new ServletException(jettyMultipart)).status(400));
        assertOverLimit(Situation.method("POST", "/shop").status(413).ending(Ending.CONTAINER));
    }

    private static void assertOverLimit(Situation situation) {
        situation.header("Content-Length", "123456");
        assertThat(situation.code()).isEqualTo("404.13");
        assertThat(situation.modernCode()).isEqualTo("413.1");
        assertThat(situation.diagnosis().evidence()).anyMatch(e -> e.contains("123456"));
    }

    @Test
    void limitsOfOthersAreNot40413() {
        Diagnosis own =
                Situation.method("POST", "/shop").status(413).byApplication().diagnosis();
        assertThat(own.code()).as("the application's own limit").hasToString("413.0");
        assertThat(own.evidence()).noneMatch(e -> e.contains("404.13"));
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IllegalStateException("x"),
                                "org.eclipse.jetty.http.MultiPartFormData$Parser$PartsListener.write"))
                        .code())
                .as("a part that cannot be kept")
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IllegalStateException("max file size exceeded"), "com.example.Upload.check"))
                        .code())
                .as("the words prove nothing")
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IllegalStateException("x"), "org.eclipse.jetty.http.MultiPart$Parser.parse"))
                        .status(400)
                        .code())
                .as("too many parts")
                .isEqualTo("400.0");
    }

    @Test
    void parametersThatTomcatDroppedAreEvidence() {
        Diagnosis diagnosis = Situation.method("POST", "/shop")
                .status(400)
                .byApplication()
                .attribute("org.apache.catalina.parameter_parse_failed_reason", "POST_TOO_LARGE")
                .diagnosis();

        assertThat(diagnosis.code()).as("the application chose 400").hasToString("400.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("dropped the request's parameters"));
        assertThat(Situation.method("POST", "/shop")
                        .status(400)
                        .byApplication()
                        .attribute("org.apache.catalina.parameter_parse_failed_reason", "URL_DECODING")
                        .diagnosis()
                        .evidence())
                .noneMatch(e -> e.contains("limit"));
    }

    private static Situation refused(String type) {
        return Situation.method("POST", "/shop/cart")
                .status(400)
                .byApplication()
                .body(type);
    }

    private static Situation refusedByContainer() {
        return Situation.method("POST", "/shop/cart").status(400).ending(Ending.CONTAINER);
    }

    private static Situation form(Throwable thrown) {
        return Situation.method("POST", "/shop/cart")
                .status(400)
                .exception(thrown)
                .body(FORM);
    }

    private static Throwable tomcatParameter(@Nullable Throwable cause) {
        Throwable thrown = ForeignTypes.withMembers(
                "org.apache.tomcat.util.http.InvalidParameterException",
                "java.lang.IllegalStateException",
                "public int getErrorCode() { return 400; }");
        return cause == null ? thrown : thrown.initCause(cause);
    }
}
