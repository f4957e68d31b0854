package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ipSecurity} by host name, with the resolver of the JDK, whose file of hosts is that of the test. */
class HostNamesIT {

    private static final String HOSTS = """
            127.0.0.1 localhost
            127.0.0.2 pot.tea.example
            127.0.0.3 cup.tea.example
            127.0.0.4 tea.example
            """;

    private static final String RULES = """
            <configuration>
              <system.webServer><security>
                <ipSecurity enableReverseDns="%s" allowUnlisted="false">
                  <add ipAddress="127.0.0.6" allowed="true"/>
                  <add domainName="pot.tea.example" allowed="false"/>
                  <add domainName="*.tea.example" allowed="true"/>
                </ipSecurity>
              </security></system.webServer>
            </configuration>
            """;

    private static Path shop(boolean reverseDns) {
        return Shop.app(Shop.webXml())
                .file("WEB-INF/web.config", RULES.formatted(reverseDns))
                .file("tea.txt", "Earl Grey")
                .build();
    }

    private static ContainerOptions options(Path hosts) {
        return ContainerOptions.defaults().systemProperty("jdk.net.hosts.file", hosts.toString());
    }

    private static Path hosts() throws IOException {
        Path folder = Files.createTempDirectory("hosts");
        folder.toFile().deleteOnExit();
        return Files.writeString(folder.resolve("hosts"), HOSTS);
    }

    private static int status(Webapp app, String client) {
        try (HttpWire wire = HttpWire.wire(app.container().port()).from(client).connect()) {
            return wire.get(app.contextPath() + "/tea.txt").status();
        }
    }

    @OnContainers
    void clientIsKnownByTheNameOfItsHost(ContainerLauncher launcher) throws IOException {
        Webapp app = launcher.start(options(hosts())).deploy("/named", shop(true));
        Webapp nameless = app.container().deploy("/nameless", shop(false));

        assertThat(List.of("127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6"))
                .extracting(client -> status(app, client))
                .containsExactly(403, 200, 403, 403, 200);
        assertThat(app.log().awaitExactly(5))
                .extracting(line -> line.get("c-ip") + " " + line.code())
                .containsExactlyInAnyOrder(
                        "127.0.0.2 403.504",
                        "127.0.0.3 200.0",
                        "127.0.0.4 403.503",
                        "127.0.0.5 403.503",
                        "127.0.0.6 200.0");
        assertThat(status(nameless, "127.0.0.2")).isEqualTo(403);
        assertThat(status(nameless, "127.0.0.3")).isEqualTo(403);
        assertThat(nameless.log().awaitExactly(2)).extracting(W3cEntry::code).containsOnly("403.503");
    }

    /** A pipe that nobody writes into keeps the resolver waiting for as long as the test likes. */
    @OnContainers
    void resolverThatNeverAnswersHoldsNobodyUp(ContainerLauncher launcher) throws IOException, InterruptedException {
        Path hosts = hosts();
        Webapp app = launcher.start(options(hosts).systemProperty("substatus.reverseDnsTimeout", "200"))
                .deploy("/named", shop(true));
        Path pipe = hosts.resolveSibling("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.delete(hosts);
        Files.move(pipe, hosts);

        for (int i = 0; i < 12; i++) { // more than there are threads to look names up
            assertThat(status(app, "127.0.1." + i)).isEqualTo(403);
        }
        assertThat(status(app, "127.0.0.3")).isEqualTo(403);
        assertThat(status(app, "127.0.0.6")).as("an address that is listed").isEqualTo(200);
        app.log().awaitExactly(14);

        Files.move(hosts, pipe);
        Files.writeString(hosts, HOSTS);
        answerThoseThatWait(pipe, app);
        assertThat(status(app, "127.0.0.3")).as("once the resolver answers").isEqualTo(200);
    }

    /** Each one that waits for the pipe reads what is written until its end. */
    private static void answerThoseThatWait(Path pipe, Webapp app) throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        Files.writeString(pipe, HOSTS);
        while (status(app, "127.0.0.3") != 200) {
            assertThat(System.nanoTime() - end).as("nanoseconds too late").isNegative();
        }
    }
}
