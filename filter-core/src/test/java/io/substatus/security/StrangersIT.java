package io.substatus.security;

import static io.substatus.security.Site.FORMS;
import static io.substatus.security.Site.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Header;
import io.substatus.testkit.http.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Strangers learn the status and a reference, whatever failed and whatever form they ask for: rules S10 to S12. */
class StrangersIT {
    /** Failures, each with a word that must not come back, in the path, the query and the message. */
    private static final List<String> FAILURES = List.of(
            "/zanzibar-path/zanzibar.txt?zanzibar=zanzibar",
            "/WEB-INF/zanzibar.xml",
            "/do/throw?message=zanzibar",
            "/do/send?status=404&message=zanzibar",
            "/do/send?status=403&message=zanzibar",
            "/do/send?status=502&message=zanzibar",
            "/do/declared?message=zanzibar",
            "/do/annotated?message=zanzibar",
            "/do/sent?message=zanzibar");

    /** Headers of the connection and the container, which are not ours. */
    private static final Set<String> NOT_OURS = Set.of("server", "date", "connection", "keep-alive", "content-length");

    @OnContainers
    void s10FriendlyAnswerHoldsNothingOfRequestExceptionOrServer(Container container) {
        container.allowLog("zanzibar");
        int mark = container.log().mark();
        for (String failure : FAILURES) {
            for (String accept : FORMS.values()) {
                isSilent(container, Site.application(container).get(failure, accept, "X-Probe: zanzibar"), failure);
            }
        }
        Site.awaitTraces(container, mark, 2 * FORMS.size());
    }

    @OnContainers
    void s12StrangerInDevelopmentModeLearnsNothingEither(Container container) {
        container.allowLog("zanzibar");
        int mark = container.log().mark();
        for (String failure : FAILURES) {
            isSilent(container, Site.development(container).get(failure, Site.HTML, STRANGER), failure);
        }
        Site.awaitTraces(container, mark, 2);
    }

    private static void isSilent(Container container, Response response, String failure) {
        StringBuilder all = new StringBuilder(response.text());
        for (Header header : response.headers()) {
            if (!NOT_OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
                all.append('\n').append(header);
            }
        }
        String told = all.toString().toLowerCase(Locale.ROOT);
        assertThat(response.status()).as(failure).isGreaterThanOrEqualTo(400);
        assertThat(response.headers(Site.CODE)).as(failure).isEmpty();
        assertThat(told)
                .as(failure)
                .doesNotContainPattern("\\b[45]\\d\\d\\.\\d")
                .doesNotContain(
                        "zanzibar",
                        "exception",
                        "io.substatus",
                        "tomcat",
                        "jetty",
                        "apache",
                        "java",
                        "web-inf",
                        "web.xml",
                        "127.0.0.1",
                        "localhost",
                        "hidden",
                        "licence",
                        container.base().toString().toLowerCase(Locale.ROOT),
                        ":" + container.port());
    }

    @OnContainers
    void everyAnswerHasReferenceOfItsOwn(Container container) {
        Webapp app = Site.application(container);
        for (String accept : FORMS.values()) {
            Response one = app.get("/missing", accept);
            Response two = app.get("/missing", accept);
            String reference = one.header(Site.REFERENCE).orElse("");

            assertThat(reference).as(accept).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}");
            assertThat(one.text()).as(accept).contains(reference);
            assertThat(two.header(Site.REFERENCE)).isPresent().isNotEqualTo(one.header(Site.REFERENCE));
        }
    }

    @OnContainers
    void s12OnlyDetailedAnswerHasCode(Container container) {
        Response response = Site.development(container).get("/do/declared?message=why", Site.HTML);

        assertThat(response.headers(Site.CODE)).containsExactly("404.8");
        assertThat(response.headers(Site.REFERENCE)).hasSize(1);
        assertThat(response.text()).contains(response.headers(Site.REFERENCE).get(0));
    }

    @OnContainers
    void logOfContainerHasReferenceOfException(Container container) {
        container.expectLog("a kettle without water");
        int mark = container.log().mark();
        Response response =
                Site.application(container).get("/do/throw?message=a%20kettle%20without%20water", Site.HTML);

        String reference = response.header(Site.REFERENCE).orElseThrow();
        assertThat(Site.awaitLog(container, mark, reference)).contains(reference);
        Site.awaitTraces(container, mark, 1);
    }
}
