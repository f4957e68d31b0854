package io.substatus.container;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Executed;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;

/** Makes applications with a web.config, and asks them. Stateless. */
final class WebConfigs {
    static final String HTML = "Accept: text/html,*/*;q=0.8";

    /** A header that makes any request a stranger's. */
    static final String STRANGER = "X-Forwarded-For: 203.0.113.9";

    private WebConfigs() {}

    /** What came over the wire, and what the log says. */
    record Seen(Response response, String code) {}

    /** An {@code httpErrors} section; the attributes begin with a blank. */
    static String httpErrors(String attributes, String... entries) {
        return """
            <configuration>
              <system.webServer>
                <httpErrors%s>
                  %s
                </httpErrors>
              </system.webServer>
            </configuration>
            """.formatted(attributes, String.join("\n      ", entries));
    }

    static String entry(int status, String path, String mode) {
        return "<error statusCode=\"" + status + "\" path=\"" + path + "\" responseMode=\"" + mode + "\"/>";
    }

    static WebappBuilder app(String webConfig) {
        return app(Shop.webXml(), webConfig);
    }

    static WebappBuilder app(WebXml webXml, String webConfig) {
        Shop.servlets(webXml, Calls.class, Throws.class, Waits.class, Executed.class);
        return Shop.app(webXml, Throws.class, Waits.class, Executed.class).file("WEB-INF/web.config", webConfig);
    }

    static Seen get(Webapp app, String path, String... headers) {
        return request(app, "GET", path, headers);
    }

    static Seen request(Webapp app, String method, String path, String... headers) {
        int before = app.log().entries().size();
        Response response = app.request(method, path, "", headers);
        W3cEntry entry = app.log().awaitExactly(before + 1).get(before);
        return new Seen(response, entry.code());
    }

    /** The type that an HTML file of the application is sent with; Jetty EE11 adds the charset that it assumes. */
    static String htmlType(Container container) {
        return container.kind() == ContainerKind.JETTY_12_1_EE11 ? "text/html;charset=utf-8" : "text/html";
    }
}
