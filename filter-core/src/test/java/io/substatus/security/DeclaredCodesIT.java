package io.substatus.security;

import static io.substatus.security.Site.HTML;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.time.Duration;

/** An application that knows its code says so: by attribute, by annotation, by the static method. */
class DeclaredCodesIT {
    @OnContainers
    void attributeDeclares(Container container) {
        declares(container, "/do/declared?message=the%20shelf%20is%20private", "404.8", "the shelf is private");
    }

    @OnContainers
    void staticMethodDeclares(Container container) {
        declares(container, "/do/sent?message=the%20licence%20ended", "403.15", "the licence ended");
    }

    @OnContainers
    void annotationDeclares(Container container) {
        container.allowLog("LicenceException");
        int mark = container.log().mark();
        declares(container, "/do/annotated?message=the%20licence%20ended", "403.15", "the licence ended");
        Site.awaitTraces(container, mark, 2);
    }

    private static void declares(Container container, String target, String code, String reason) {
        Webapp app = Site.development(container);
        Response detailed = app.get(target, HTML);
        Response friendly = Site.application(container).get(target, HTML);

        assertThat(detailed.header(Site.CODE)).hasValue(code);
        assertThat(detailed.text()).contains(code, reason);
        assertThat(friendly.status()).isEqualTo(detailed.status()).isEqualTo(Integer.parseInt(code.substring(0, 3)));
        assertThat(friendly.text()).doesNotContain(code, reason);
        app.log()
                .await(
                        entries ->
                                entries.stream().anyMatch(entry -> entry.code().equals(code)),
                        code,
                        Duration.ofSeconds(5));
    }
}
