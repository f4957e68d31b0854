package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of documents that Jackson and JAXB cannot read: 400.6 where they are the request's body, and only there. */
class DocumentsTest {

    private static final String TEXT = "Content-Type: text/plain";

    @TempDir
    private static Path folder;

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.start(folder, new Documents(), null);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"/json, {", "/json, {\"price\":\"much\"}", "/json, []", "/xml, <tea", "/xml, <coffee/>"})
    void bodyThatTheServletRefusesForItsExceptionIs4006(String path, String body) {
        assertThat(site.post(path, body, TEXT)).isEqualTo("400.6");
    }

    @ParameterizedTest
    @CsvSource({"/json, {", "/xml, <tea"})
    void exceptionThatIsLeftInTheRequestIsNamed(String path, String body) {
        assertThat(site.ask("POST", path, body, TEXT).evidence())
                .anyMatch(e -> e.contains("Exception") && e.contains("text/plain"));
    }

    @ParameterizedTest
    @CsvSource({"/json, {", "/xml, <tea"})
    void lookAlikeDocumentOfTheApplicationsOwnIs4000(String path, String body) {
        assertThat(site.get(path + "?document=" + (body.equals("{") ? "%7B" : "%3Ctea")))
                .isEqualTo("400.0");
    }

    @ParameterizedTest
    @CsvSource({"/json/thrown, {", "/xml/thrown, <tea"})
    void lookAlikeExceptionThatNobodyCaughtIs5000(String path, String body) {
        assertThat(site.post(path, body, TEXT)).isEqualTo("500.0");
    }

    @Test
    void documentsAreRead() {
        assertThat(site.ask("POST", "/json", "{\"price\":1}", TEXT).status()).isEqualTo(200);
        assertThat(site.ask("POST", "/xml", "<tea><price>1</price></tea>", TEXT).status())
                .isEqualTo(200);
    }

    /** What the shop offers. */
    @XmlRootElement(name = "tea")
    static final class Tea {
        @XmlElement
        public int price;
    }

    /** Reads its body, or what its query holds, and refuses what it cannot read. Stateless. */
    private static final class Documents extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().write("tea for " + read(request));
            } catch (JsonProcessingException | JAXBException e) {
                if (request.getRequestURI().endsWith("/thrown")) {
                    throw new IllegalStateException(e);
                }
                request.setAttribute("jakarta.servlet.error.exception", e);
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }

        private static int read(HttpServletRequest request) throws IOException, JAXBException {
            String text = request.getParameter("document");
            InputStream body = request.getInputStream();
            if (request.getRequestURI().startsWith("/json")) {
                ObjectMapper mapper = new ObjectMapper();
                return (text == null ? mapper.readValue(body, Tea.class) : mapper.readValue(text, Tea.class)).price;
            }
            var reader = JAXBContext.newInstance(Tea.class).createUnmarshaller();
            return ((Tea) (text == null ? reader.unmarshal(body) : reader.unmarshal(new StringReader(text)))).price;
        }
    }
}
