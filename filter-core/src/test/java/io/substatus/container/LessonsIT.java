package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Looks;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;

/**
 * What error filters, access loggers and containers of others got wrong, by the threads in which it was reported, and the
 * tests here that keep it from happening again.
 *
 * <table>
 *   <caption>Lessons</caption>
 *   <tr><td>1 <td>spring-boot#1149: blank page after an inverted test for committed
 *       <td>{@link ResponseCallsIT#statusesThatAreSetOrSent}
 *   <tr><td>2 <td>spring-boot#1938: successful answers were flushed <td>{@link StreamingIT#eventsArriveAtOnce},
 *       {@link StreamingIT#clientThatLeavesCostsOneLineAndNoStackTrace}
 *   <tr><td>3 <td>spring-boot#14086: {@code Content-Length: 0} became chunked <td>{@link SameBytesIT}, length-zero
 *   <tr><td>4 <td>spring-boot#13951, #17568: getWriter committed
 *       <td>{@link ResponseCallsIT#statusesThatAreSetOrSent}, set404-writer and set404-words
 *   <tr><td>5 <td>spring-boot#11814: sendError in a forward became 200 <td>{@link ResponseCallsIT#forwardsAndIncludes}
 *   <tr><td>6 <td>spring-security#19457, javamelody#1306: held back by a buffer, lost after a forward
 *       <td>{@link SameBytesIT}, forward-large
 *   <tr><td>7 <td>jetty#9636, jetty#759: only one of writer and stream was wrapped
 *       <td>{@link SameBytesIT}, forward and forward-large
 *   <tr><td>8 <td>servlet#426, servlet#256: the specification leaves it open <td>each test runs on four containers
 *   <tr><td>9 <td>spring-boot#2745, #2847: bodies of applications were replaced
 *       <td>{@link ResponseCallsIT#statusesThatAreSetOrSent}, set404-words
 *   <tr><td>10 <td>spring-boot#1343, spring-framework#23712: error page without end
 *       <td>{@link OwnErrorPagesIT#pageThatFailsIsNotAskedAgain}
 *   <tr><td>11 <td>jetty#4154: 416 lost its Content-Range <td>{@link StaticFilesIT#rangeThatCannotBeServed}
 *   <tr><td>12 <td>spring-framework#32039, jetty#4208: a length and no body
 *       <td>{@link PageHeadersIT#headHasTheFieldsOfGetAndNoBody}, {@link ResponseCallsIT#statusesThatAreNoErrors}
 *   <tr><td>13 <td>spring-framework#26182, #32317: hidden fields, length beside chunks
 *       <td>{@link #applicationSeesItsOwnHeaders}; every page in {@link Rows}
 *   <tr><td>14 <td>passenger#616, golang/go#66343: validators on error pages
 *       <td>{@link PageHeadersIT#pageDropsWhatDescribedTheOtherBody}
 *   <tr><td>15 <td>spring-boot#19471: 200 without a body after an asynchronous error <td>{@link AsyncIT#dispatches}
 *   <tr><td>16 <td>logbook#2, #531, #620, #954: lines missing or too early <td>{@link AsyncIT}, {@link ConcurrencyIT}
 *   <tr><td>17 <td>logbook#12: getAsyncContext <td>{@link #applicationSeesOneAsyncContext}
 *   <tr><td>18 <td>spring-framework#32730, #33451: listeners of the second cycle
 *       <td>{@link AsyncIT#dispatches}, dispatch-again, dispatch-timeout
 *   <tr><td>19 <td>cf-java-logging-support#24: two lines <td>{@link AsyncIT}, {@link ConcurrencyIT}
 *   <tr><td>20, 21 <td>resteasy#5018, hoist-core#565, labkey#7232: requests that are over <td>{@link RacesIT}
 *   <tr><td>22 <td>spring-framework#30363: valve without asynchronous support <td>no valve here: a matter of the Tomcat
 *       module
 *   <tr><td>23 <td>logbook#146, #155, #211: stream and writer both asked for <td>{@link #pageAfterStreamOrWriter}
 *   <tr><td>24 <td>jersey#3051: buffering stopped event streams <td>{@link StreamingIT#eventsArriveAtOnce}
 *   <tr><td>25 <td>glassfish#24712: upgrade of a wrapped request <td>{@link UpgradeIT}
 *   <tr><td>26 <td>jetty#6973, #8148: status read from a response that changes
 *       <td>{@link ResponseCallsIT#whatComesAfterSendErrorChangesNothing}, {@link #committedStatusIsTheApplicationsToSee}
 *   <tr><td>27 <td>jetty#12423, #5938: malformed requests <td>no filter sees them: a matter of the container modules
 *   <tr><td>28 <td>tomcat#384, CVE-2026-34483, GHSA-vfww-5hm6-hx2j: log injection
 *       <td>{@link #headersCannotBreakALine}; properties in the access log's own tests
 *   <tr><td>29 <td>jetty#11810, spring-boot#2032, spring-framework#26181: timeouts missing, clients write errors
 *       <td>{@link AsyncIT#timeouts}, {@link StreamingIT#clientThatLeavesCostsOneLineAndNoStackTrace}
 *   <tr><td>30 <td>jetty#6958, #1612, GHSA-rq2w-37h9-vg94: the page says what the client said
 *       <td>{@link #pageSaysNothingThatTheClientSaid}
 *   <tr><td>31 <td>jetty#12720, #12505, #15809: attributes missing in error dispatches <td>{@link UnseenErrorsIT},
 *       {@link StaticFilesIT#rangeThatCannotBeServed}
 *   <tr><td>32 <td>servlet#305, jetty#3225: no reason phrase <td>{@link #messageIsNoPartOfTheProtocol}
 *   <tr><td>33 <td>servlet#82: threads and thread locals after a redeploy <td>{@link #nothingIsLeftAfterUndeploying}
 * </table>
 */
class LessonsIT {
    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Looks.class, Calls.class), Looks.class)
                .build();
    }

    /** Lesson 13. */
    @OnContainers
    void applicationSeesItsOwnHeaders(Container container) {
        Response response = container.deployOnce("/shop", LessonsIT::shop).get("/looks/headers");
        assertThat(response.text()).isEqualTo("[202, 1, [1, 2], true, true, false]");
    }

    /** Lesson 17. */
    @OnContainers
    void applicationSeesOneAsyncContext(Container container) {
        Response response = container.deployOnce("/shop", LessonsIT::shop).get("/looks/async");
        assertThat(response.text()).isEqualTo("[true, true, true, true]");
    }

    /** Lesson 23. */
    @OnContainers
    void pageAfterStreamOrWriter(Container container) {
        Rows.check(
                container.deployOnce("/shop", LessonsIT::shop),
                Row.get("/looks/stream-send").page("404.0"),
                Row.get("/looks/writer-send").page("404.0"));
    }

    /** Lesson 26. */
    @OnContainers
    void committedStatusIsTheApplicationsToSee(Container container) {
        container.expectLog("after sendError: true 404");
        Webapp app = container.deployOnce("/shop", LessonsIT::shop);
        app.get("/looks/after-send");
    }

    /** Lesson 28. */
    @OnContainers
    void headersCannotBreakALine(Container container) {
        Webapp app = container.deployOnce("/shop", LessonsIT::shop);
        int before = app.log().entries().size();
        app.get("/calls/send404?a%0d%0ab", "User-Agent: two words \"and\" \u00e9 #Fields: date", "Referer: - -");
        var line = app.log().awaitExactly(before + 1).get(before);
        assertThat(line.code()).isEqualTo("404.0");
        assertThat(line.get("cs-uri-query")).isEqualTo("a%0d%0ab");
        assertThat(line.get("cs(User-Agent)")).startsWith("two+words+").doesNotContain(" ");
    }

    /** Lesson 30. */
    @OnContainers
    void pageSaysNothingThatTheClientSaid(Container container) {
        Webapp app = container.deployOnce("/shop", LessonsIT::shop);
        for (String accept : new String[] {"text/html", "application/json", "text/plain"}) {
            Response response = app.get(
                    "/call-0800-evil/x?please=call", "Accept: " + accept, "User-Agent: evil-agent", "Referer: evil");
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.text()).doesNotContain("0800", "please", "evil");
        }
    }

    /** Lesson 32. */
    @OnContainers
    void messageIsNoPartOfTheProtocol(Container container) {
        Webapp app = container.deployOnce("/shop", LessonsIT::shop);
        try (HttpWire wire = app.connect()) {
            Response response = wire.get("/shop/looks/whisper");
            assertThat(response.reason()).isIn("", "Not Found");
            assertThat(response.toString()).doesNotContain("cupboard");
        }
    }

    /** Lesson 33; Tomcat looks for threads and thread locals that an application leaves behind. */
    @OnContainers
    void nothingIsLeftAfterUndeploying(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults()
                .jvm(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED"));
        Webapp app = container.deploy("/again", shop());
        assertThat(app.get("/calls/send404").status()).isEqualTo(404);
        app.log().await(1);
        int mark = container.log().mark();
        app.undeploy();
        assertThat(container.log().since(mark)).doesNotContain("memory leak", "ThreadLocal", "failed to stop");
        Webapp next = container.deploy("/again", shop());
        assertThat(next.get("/calls/send404").status()).isEqualTo(404);
        next.log().awaitExactly(1);
    }
}
