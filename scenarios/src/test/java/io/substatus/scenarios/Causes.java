package io.substatus.scenarios;

import com.zaxxer.hikari.HikariDataSource;
import io.substatus.scenarios.app.CauseActs;
import io.substatus.scenarios.app.PoolActs;
import java.util.List;
import java.util.Map;
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

    private Causes() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("500.0", "couponNobodyThoughtOf", STAGE)
                        .get("/do/coupon?SPRING")
                        .evidence("NumberFormatException"),
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
