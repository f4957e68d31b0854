package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.libraries.Site.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What becomes of the exceptions of Spring MVC, resolved by its own resolvers and left to the container. */
class SpringMvcTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=x";
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leaf.png\"\r\n\r\n";
    private static final String END = "\r\n--x--\r\n";

    @TempDir
    private static Path folder;

    private static Site resolving;
    private static Site leaving;

    @BeforeAll
    static void start() {
        resolving = site("resolving", Resolving.class);
        leaving = site("leaving", Leaving.class);
    }

    private static Site site(String name, Class<?> configuration) {
        AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
        beans.register(configuration);
        return Site.start(folder.resolve(name), new DispatcherServlet(beans), null);
    }

    @AfterAll
    static void stop() {
        resolving.close();
        leaving.close();
    }

    @Test
    void bodyThatNoConverterReadsIs4006() {
        assertThat(resolving.post("/teas", "{", JSON)).as("malformed").isEqualTo("400.6");
        assertThat(resolving.post("/teas", "{\"price\":\"much\"}", JSON))
                .as("mismatched")
                .isEqualTo("400.6");
        assertThat(resolving.post("/teas?currency=inr", "{", JSON))
                .as("with a query")
                .isEqualTo("400.6");
    }

    @Test
    void lookAlikeRequestWithoutBodyIs4000() {
        assertThat(resolving.post("/teas", "", JSON, "Content-Length: 0")).isEqualTo("400.0");
    }

    @Test
    void lookAlikeBodyThatWasReadAndParameterThatWasNotIs4000() {
        assertThat(resolving.post("/teas/one?currency=inr", "{\"price\":1}", JSON))
                .isEqualTo("400.0");
    }

    @Test
    void lookAlikeDocumentOfTheApplicationsOwnIs5000() {
        assertThat(resolving.get("/recipes")).isEqualTo("500.0");
        assertThat(leaving.post("/teas", "{", JSON)).as("nobody refused it").isEqualTo("500.0");
    }

    @Test
    void parameterOfAnotherTypeIs4000() {
        assertThat(resolving.get("/teas/one")).isEqualTo("400.0");
        assertThat(leaving.get("/teas/one")).isEqualTo("500.0");
    }

    @Test
    void parameterThatIsMissingIs4000() {
        assertThat(resolving.get("/search")).isEqualTo("400.0");
        assertThat(leaving.get("/search")).isEqualTo("500.0");
    }

    @Test
    void methodThatNoHandlerTakesIs4050AndNamesThoseThatOneTakes() {
        Seen resolved = resolving.ask("DELETE", "/search", "");

        assertThat(resolved.code()).isEqualTo("405.0");
        assertThat(resolved.allow()).isEqualTo("GET");
        assertThat(leaving.code("DELETE", "/search", "")).isEqualTo("405.0");
    }

    @Test
    void typeThatNobodyWritesOrReadsIs4060Or4150() {
        assertThat(resolving.get("/search?q=tea", "Accept: image/png")).isEqualTo("406.0");
        assertThat(resolving.post("/teas", "{", "Content-Type: text/plain")).isEqualTo("415.0");
    }

    @Test
    void uploadOverTheLimitIs40413UnlessSpringAnswersItself() {
        String photo = PART + "y".repeat(2_000) + END;

        assertThat(leaving.post("/photos", photo, MULTIPART)).isEqualTo("404.13");
        assertThat(resolving.post("/photos", photo, MULTIPART)).isEqualTo("413.0");
    }

    @Test
    void partsThatDoNotParseAre4006() {
        assertThat(resolving.post("/photos", PART + "y", MULTIPART)).isEqualTo("400.6");
        assertThat(leaving.post("/photos", PART + "y", MULTIPART)).isEqualTo("400.6");
    }

    @Test
    void lookAlikePartThatIsMissingIs4000() {
        assertThat(resolving.post("/photos", PART.replace("file", "text") + "y" + END, MULTIPART))
                .isEqualTo("400.0");
    }

    @Test
    void lookAlikeRequestThatIsNoUploadIs5000() {
        assertThat(resolving.post("/photos", "y", "Content-Type: text/plain")).isEqualTo("500.0");
    }

    @Test
    void resourceThatIsNotThereIs4040() {
        assertThat(resolving.get("/files/none.txt")).as("static").isEqualTo("404.0");
        assertThat(resolving.get("/nowhere")).as("endpoint").isEqualTo("404.0");
        assertThat(leaving.get("/nowhere")).isEqualTo("500.0");
    }

    @Test
    void statusThatAnExceptionAsksForIsKept() {
        assertThat(resolving.get("/sold")).isEqualTo("409.0");
        assertThat(leaving.get("/sold")).as("nobody was asked").isEqualTo("500.0");
    }

    /** Spring as it comes. */
    @Configuration
    @EnableWebMvc
    static class Resolving implements WebMvcConfigurer {
        @Bean
        Teas teas() {
            return new Teas();
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/files/**").addResourceLocations("classpath:/files/");
        }

        @Bean
        StandardServletMultipartResolver multipartResolver() {
            return new StandardServletMultipartResolver();
        }
    }

    /** Nobody turns exceptions into statuses. */
    @Configuration
    @EnableWebMvc
    static class Leaving extends Resolving {
        @Override
        public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
            resolvers.add((request, response, handler, exception) -> null);
        }
    }

    /** What the shop offers. */
    record Tea(int price) {}

    /** The shop. */
    @RestController
    static class Teas {
        @GetMapping("/teas/{number}")
        String tea(@PathVariable("number") int number) {
            return "tea " + number;
        }

        @PostMapping("/teas/{number}")
        String change(@RequestBody Tea tea, @PathVariable("number") int number) {
            return "tea " + number + " for " + tea.price();
        }

        @GetMapping("/search")
        Map<String, String> search(@RequestParam("q") String words) {
            return Map.of("words", words);
        }

        @PostMapping("/teas")
        String add(@RequestBody Tea tea) {
            return "tea for " + tea.price();
        }

        @PostMapping("/photos")
        String photo(@RequestParam("file") MultipartFile file) {
            return file.getName();
        }

        @GetMapping("/sold")
        String sold() {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "sold");
        }

        @GetMapping("/recipes")
        Tea recipes() throws IOException {
            return new ObjectMapper().readValue("{", Tea.class);
        }
    }
}
