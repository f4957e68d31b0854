package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.libraries.Site.Seen;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the exceptions of Jersey's server and of its readers. */
class JerseyServerTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String XML = "Content-Type: application/xml";

    @TempDir
    private static Path folder;

    private static Site site;

    /** Where Jersey sets the status of an unmapped exception instead of sending it. */
    private static Site setting;

    @BeforeAll
    static void start() {
        ResourceConfig teas = new ResourceConfig(Teas.class, JacksonFeature.class);
        site = Site.start(folder.resolve("sending"), new ServletContainer(teas), null);
        ResourceConfig same = new ResourceConfig(Teas.class, JacksonFeature.class);
        same.property("jersey.config.server.response.setStatusOverSendError", true);
        setting = Site.start(folder.resolve("setting"), new ServletContainer(same), null);
    }

    @AfterAll
    static void stop() {
        site.close();
        setting.close();
    }

    @Test
    void exceptionWithoutMapperIs5000WithItsPlace() {
        assertThat(site.ask("GET", "/broken", ""))
                .satisfies(JerseyServerTest::namesItsPlace)
                .extracting(Seen::code)
                .isEqualTo("500.0");
        assertThat(setting.ask("GET", "/broken", "")).satisfies(JerseyServerTest::namesItsPlace);
    }

    private static void namesItsPlace(Seen seen) {
        assertThat(seen.evidence())
                .anyMatch(e -> e.contains("IllegalStateException"))
                .anyMatch(e -> e.contains("JerseyServerTest$Teas.broken"));
    }

    @Test
    void exceptionWithoutMapperThatMeansMoreIsThatCode() {
        assertThat(site.get("/busy")).isEqualTo("503.3");
        assertThat(setting.get("/busy")).isEqualTo("503.3");
    }

    @Test
    void exceptionOfAnAsynchronousMethodIs5000() {
        assertThat(site.get("/later")).isEqualTo("500.0");
    }

    @Test
    void lookAlikeProcessingExceptionWithoutClientIs5000() {
        assertThat(site.get("/processing")).isEqualTo("500.0");
    }

    @Test
    void typeThatNobodyWritesIs5000() {
        assertThat(site.get("/unwritable")).isEqualTo("500.0");
    }

    @Test
    void resourceThatIsNotThereIs4040() {
        assertThat(site.get("/nowhere")).as("no path").isEqualTo("404.0");
        assertThat(site.get("/teas/none")).as("NotFoundException").isEqualTo("404.0");
    }

    @Test
    void parameterOfAnotherTypeIs4040() {
        assertThat(site.get("/teas/7/one")).isEqualTo("404.0");
    }

    @Test
    void methodThatNoResourceTakesIs4050AndNamesThoseThatOneTakes() {
        Seen refused = site.ask("DELETE", "/broken", "");

        assertThat(refused.code()).isEqualTo("405.0");
        assertThat(refused.allow()).contains("GET").doesNotContain("POST");
    }

    @Test
    void typeThatNoResourceProducesOrConsumesIs4060Or4150() {
        assertThat(site.get("/busy", "Accept: image/png")).isEqualTo("406.0");
        assertThat(site.post("/xml", "tea", "Content-Type: text/plain")).isEqualTo("415.0");
    }

    @Test
    void challengeIs4012() {
        assertThat(site.get("/orders")).isEqualTo("401.2");
    }

    @Test
    void xmlThatDoesNotUnmarshalIs4006() {
        assertThat(site.post("/xml", "<tea", XML)).as("malformed").isEqualTo("400.6");
        assertThat(site.post("/xml", "<coffee/>", XML)).as("unknown element").isEqualTo("400.6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"price\":\"much\"}", "{\"colour\":\"green\"}"})
    void jsonThatDoesNotBindIs4006ThoughAMapperWritesTheAnswer(String body) {
        assertThat(site.post("/json", body, JSON)).isEqualTo("400.6");
    }

    @Test
    void lookAlikeRefusalWithoutBodyIs4000() {
        assertThat(site.get("/bad")).isEqualTo("400.0");
    }

    @Test
    void lookAlikeRefusalOfTextIs4000() {
        assertThat(site.post("/bad", "tea", "Content-Type: text/plain")).isEqualTo("400.0");
    }

    /** What the shop offers. */
    @XmlRootElement(name = "tea")
    static final class Tea {
        @XmlElement
        public int price;
    }

    /** The shop. */
    @SuppressWarnings("DoNotCallSuggester") // Jersey alone calls them
    @jakarta.ws.rs.Path("/")
    public static final class Teas {
        /** Throws what nobody maps. */
        @GET
        @jakarta.ws.rs.Path("broken")
        public String broken() {
            throw new IllegalStateException("tea");
        }

        /** Throws what means something. */
        @GET
        @jakarta.ws.rs.Path("busy")
        @Produces("text/plain")
        public String busy() {
            throw new RejectedExecutionException("tea");
        }

        /** Resumes with an exception. */
        @GET
        @jakarta.ws.rs.Path("later")
        public void later(@Suspended AsyncResponse response) {
            response.resume(new IllegalStateException("tea"));
        }

        /** Throws what clients throw. */
        @GET
        @jakarta.ws.rs.Path("processing")
        public String processing() {
            throw new ProcessingException("tea");
        }

        /** Returns what no provider writes. */
        @GET
        @jakarta.ws.rs.Path("unwritable")
        @Produces("image/png")
        public Tea unwritable() {
            return new Tea();
        }

        /** Finds nothing. */
        @GET
        @jakarta.ws.rs.Path("teas/none")
        public String none() {
            throw new NotFoundException("tea");
        }

        /** Takes a number. */
        @GET
        @jakarta.ws.rs.Path("teas/7/{number}")
        public String tea(@PathParam("number") int number) {
            return "tea " + number;
        }

        /** Asks for a sign-in. */
        @GET
        @jakarta.ws.rs.Path("orders")
        public String orders() {
            throw new NotAuthorizedException("Basic realm=\"tea\"");
        }

        /** Refuses. */
        @GET
        @jakarta.ws.rs.Path("bad")
        public String bad() {
            throw new BadRequestException("tea");
        }

        /** Reads and refuses. */
        @POST
        @jakarta.ws.rs.Path("bad")
        public String bad(String text) {
            throw new BadRequestException(text);
        }

        /** Reads XML. */
        @POST
        @jakarta.ws.rs.Path("xml")
        @Consumes("application/xml")
        public String xml(Tea tea) {
            return "tea for " + tea.price;
        }

        /** Reads JSON. */
        @POST
        @jakarta.ws.rs.Path("json")
        @Consumes("application/json")
        public String json(Tea tea) {
            return "tea for " + tea.price;
        }
    }
}
