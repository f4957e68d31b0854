package io.substatus.scenarios;

import com.zaxxer.hikari.HikariDataSource;
import io.substatus.scenarios.app.CauseActs;
import io.substatus.scenarios.app.PoolActs;
import io.substatus.scenarios.app.RewriteActs;
import io.substatus.scenarios.app.RewriteRules;
import java.util.List;
import java.util.Map;
import org.ocpsoft.rewrite.servlet.RewriteFilter;
import org.slf4j.LoggerFactory;

/** What goes wrong in the application. Stateless. */
final class Causes {
    private static final Stage STAGE = Stage.of("causes").acts(CauseActs.class);

    /** The container remembers that a servlet is away. */
    private static final Stage AWAY = Stage.of("away").acts(CauseActs.Away.class);

    /** Jetty gives the whole application up when a class is missing, and starts no other of its servlets. */
    private static final Stage MISSING_CLASS = Stage.of("missing-class")
            .webXml(webXml -> webXml.servlet("gift-wrap", "shop.GiftWrap", Map.of(), "/gift-wrap"))
            .failing();

    /** Without a JSP engine the compiled page is a class of its own. */
    private static final Stage PAGES = Stage.of("pages")
            .app(app -> app.file("label.jsp", "<%= Integer.parseInt(\"harvest\") %>"))
            .on(Server.JSP);

    /** With a pool of connections in the application, as most have one. */
    private static final Stage POOL = Stage.of("pool")
            .acts(PoolActs.class)
            .app(app -> app.lib(Stage.jar(HikariDataSource.class)).lib(Stage.jar(LoggerFactory.class)));

    /** With a rewriting filter behind ours, as many have one; its rules fail. */
    private static final Stage REWRITTEN = Stage.of("rewritten")
            .acts(RewriteActs.class)
            .classes(RewriteRules.class)
            .app(app -> app.lib(Stage.jar(RewriteFilter.class))
                    .file(
                            "WEB-INF/classes/META-INF/services/org.ocpsoft.rewrite.config.ConfigurationProvider",
                            RewriteRules.class.getName()));

    private Causes() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("500.0", "couponNobodyThoughtOf", STAGE)
                        .get("/do/coupon?SPRING")
                        .evidence("NumberFormatException"),
                Scenario.of("500.13", "catalogueLargerThanTheMemory", STAGE)
                        .get("/do/catalogue")
                        .evidence("not enough memory", "OutOfMemoryError"),
                Scenario.of("500.50", "ruleThatFailsOnTheRequest", REWRITTEN)
                        .get("/do/old-address")
                        .evidence("before the servlet ran"),
                Scenario.of("500.52", "ruleThatFailsOnALink", REWRITTEN)
                        .get("/do/links")
                        .evidence("while it was written"),
                Scenario.of("500.53", "ruleThatFailsOnTheFinishedText", REWRITTEN)
                        .get("/do/text")
                        .evidence("after the servlet had returned"),
                Scenario.of("500.21", "servletNobodyPacked", MISSING_CLASS)
                        .get("/gift-wrap")
                        .evidence("shop.GiftWrap")
                        .notOn(Maker.JETTY, "the application does not start: a matter of the container's hook"),
                Scenario.of("500.100", "pageWithAMistake", PAGES)
                        .get("/label.jsp")
                        .evidence("/label.jsp"),
                Scenario.of("503.0", "engraverIsAway", AWAY).get("/do/engraver").evidence("not available"),
                Scenario.of("503.3", "fullQueue", STAGE).get("/do/queue").evidence("RejectedExecutionException"),
                Scenario.of("503.4", "noFreeConnection", POOL)
                        .get("/do/report")
                        .evidence("SQLTransientConnectionException"));
    }
}
