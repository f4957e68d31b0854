package io.substatus.tomcat;

import io.substatus.internal.hook.ServerHook;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import io.substatus.tomcat.app.Acts;
import io.substatus.tomcat.app.ControlValve;
import io.substatus.tomcat.app.Starts;
import io.substatus.tomcat.app.Waits;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Tomcat with the valve, whose lines all go to one log, those of the filter too. Confined to one thread. */
final class Server {
    private final Container container;

    private Server(Container container) {
        this.container = container;
        container.allowLog(""); // stack traces of what is broken on purpose, as Tomcat tells them
    }

    /** Strangers' pages for everybody. */
    static Server start(ContainerLauncher launcher) {
        return start(launcher, options());
    }

    static Server start(ContainerLauncher launcher, ContainerOptions options) {
        return new Server(launcher.start(options));
    }

    static ContainerOptions options() {
        return ContainerOptions.defaults()
                .classPath(place(SubstatusValve.class), place(ServerHook.class), place(ControlValve.class))
                .tomcatErrorReportValve(SubstatusValve.class.getName())
                .tomcatValve(ControlValve.class.getName())
                .systemProperty("substatus.siteId", "7")
                .systemProperty("substatus.logDirectory", "lines");
    }

    static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everything that the rows need, without the filter. */
    static WebappBuilder plain() {
        return app(webXml());
    }

    /** The same with the filter. */
    static WebappBuilder filtered() {
        return filtered(webXml());
    }

    static WebappBuilder filtered(WebXml webXml) {
        return app(webXml.filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                        .errorPage("/substatus-error"))
                .lib(place(ServerHook.class));
    }

    static WebappBuilder app(WebXml webXml) {
        return WebappBuilder.create()
                .webXml(webXml)
                .classes(Acts.class, Starts.class, Waits.class)
                .file("tea.txt", "tea");
    }

    static WebXml webXml() {
        return WebXml.create()
                .servlet("acts", Acts.class, "/acts/*")
                .servlet("failing", Starts.Failing.class, "/failing")
                .servlet("away", Starts.Away.class, "/away")
                .servlet("missing", "com.example.Missing", Map.of(), "/missing")
                .secured("/secret/*", "user")
                .secured("/nobody/*", "")
                .raw("<security-constraint><web-resource-collection><web-resource-name>tls</web-resource-name>"
                        + "<url-pattern>/tls/*</url-pattern></web-resource-collection><user-data-constraint>"
                        + "<transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>"
                        + "</security-constraint>")
                .basicLogin();
    }

    Container container() {
        return container;
    }

    Server deploy(String contextPath, WebappBuilder app) {
        container.deploy(contextPath, app.build());
        return this;
    }

    /** Sends a command to the control valve. */
    String control(String command) {
        try (HttpWire wire = container.connect()) {
            return wire.get("/", "X-Control: " + command).text();
        }
    }

    private W3cLogFolder log() {
        return W3cLogFolder.of(container.base().resolve("lines/W3SVC7"));
    }

    /** How many lines there are now. */
    int lines() {
        return log().entries().size();
    }

    /** The lines after a number of them, when so many more are there. */
    List<W3cEntry> await(int before, int more) {
        List<W3cEntry> all = log().await(before + more);
        return all.subList(before, all.size());
    }

    /** The same, and not one more. */
    List<W3cEntry> awaitExactly(int before, int more) {
        return log().awaitExactly(before + more).subList(before, before + more);
    }
}
