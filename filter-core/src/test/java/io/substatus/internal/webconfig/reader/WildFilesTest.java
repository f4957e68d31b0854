package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.substatus.internal.webconfig.Access.SslFlag;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.Handlers.AccessFlag;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.internal.webconfig.HttpErrors.ErrorMode;
import io.substatus.internal.webconfig.HttpErrors.ExistingResponse;
import io.substatus.internal.webconfig.HttpErrors.ResponseMode;
import io.substatus.internal.webconfig.HttpLogging.SelectiveLogging;
import io.substatus.internal.webconfig.IpSecurity;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.ReadConfiguration;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.HeaderLimit;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Site.Binding;
import io.substatus.internal.webconfig.StaticContent.MimeMap;
import io.substatus.internal.webconfig.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the kinds that people have: each loads without a problem, and says what its author meant. */
class WildFilesTest {

    static final Path FOLDER = Path.of("src/test/resources/webconfig/wild");

    static Stream<Arguments> files() {
        return Stream.concat(Stream.concat(dotNet(), otherStacks()), Stream.concat(sites(), settings()));
    }

    private static Stream<Arguments> dotNet() {
        return Stream.of(
                facts("aspnet-mvc3", it -> {
                    assertThat(it.root().validation()).isEqualTo(new Validation(false, 0, 0, 0));
                    assertThat(it.obeyed()).containsExactly("system.webServer/validation");
                    assertThat(it.skipped())
                            .containsExactly(
                                    "connectionStrings",
                                    "appSettings",
                                    "system.web",
                                    "system.webServer/modules",
                                    "runtime");
                }),
                facts("aspnet-mvc4", it -> {
                    assertThat(it.root().handlers().active()).isTrue();
                    assertThat(it.root().handlers().accessPolicy())
                            .containsExactlyInAnyOrder(AccessFlag.READ, AccessFlag.SCRIPT);
                    assertThat(it.skipped()).contains("entityFramework").doesNotContain("configSections");
                }),
                facts("aspnet-mvc5-security", it -> {
                    assertThat(it.root().httpErrors().errorMode()).isEqualTo(ErrorMode.CUSTOM);
                    assertThat(it.root().httpErrors().existingResponse()).isEqualTo(ExistingResponse.REPLACE);
                    assertThat(it.root().httpErrors().errors())
                            .hasSize(4)
                            .contains(new CustomError(404, 13, "", "/Error/TooLarge", ResponseMode.EXECUTE_URL));
                    assertThat(it.root().requestFiltering().removeServerHeader())
                            .isTrue();
                    assertThat(it.root().requestFiltering().verbs().entries())
                            .containsExactly(new Listed("TRACE", false), new Listed("TRACK", false));
                }),
                facts("web-api", it -> {
                    assertThat(filtering(it).allowDoubleEscaping()).isTrue();
                    assertThat(filtering(it).requestLimits().maxAllowedContentLength())
                            .isEqualTo(30_000_000);
                    RequestFiltering upload = at(it, "api/upload").requestFiltering();
                    assertThat(upload.allowDoubleEscaping()).isTrue();
                    assertThat(upload.requestLimits().maxAllowedContentLength()).isEqualTo(1_073_741_824);
                    assertThat(upload.requestLimits().maxUrl()).isEqualTo(8192);
                }),
                facts("webforms-classic", it -> {
                    assertThat(it.root().validation()).isEqualTo(new Validation(false, 17, 14, 19));
                    assertThat(it.root().defaultDocument().files()).containsExactly("Start.aspx", "Default.aspx");
                }),
                facts("webforms-protected-folders", it -> {
                    assertThat(at(it, "Admin").access().sslFlags()).containsExactly(SslFlag.SSL);
                    assertThat(at(it, "Admin/Reports").access())
                            .isSameAs(at(it, "Admin").access());
                    assertThat(at(it, "Admin/Reports").directoryBrowse().enabled())
                            .isTrue();
                    assertThat(it.root().access().sslFlags()).isEmpty();
                }),
                facts("umbraco-like", it -> {
                    assertThat(it.root().handlers().accessPolicy())
                            .containsExactlyInAnyOrder(
                                    AccessFlag.READ, AccessFlag.WRITE, AccessFlag.SCRIPT, AccessFlag.EXECUTE);
                    assertThat(it.root().validation().httpModules()).isEqualTo(20);
                    assertThat(it.root().validation().httpHandlers()).isEqualTo(24);
                    assertThat(it.skipped()).contains("system.webServer/imageCache", "system.webServer/urlCompression");
                    assertThat(it.locations()).isEmpty();
                }),
                facts("dnn-like", it -> {
                    assertThat(it.root().validation()).isEqualTo(new Validation(false, 0, 0, 0));
                    assertThat(filtering(it).hiddenSegments().segments()).containsOnlyOnce("App_Data");
                    assertThat(at(it, "DesktopModules/Upload")
                                    .requestFiltering()
                                    .requestLimits()
                                    .maxAllowedContentLength())
                            .isEqualTo(104_857_600);
                    assertThat(it.locations()).hasSize(1);
                }),
                facts("sitecore-like", it -> {
                    assertThat(at(it, "sitecore/admin").ipSecurity().entries())
                            .containsExactly(
                                    new IpSecurity.Entry("127.0.0.1", "255.255.255.255", "", true),
                                    new IpSecurity.Entry("::1", "255.255.255.255", "", true),
                                    new IpSecurity.Entry("10.20.0.0", "255.255.0.0", "", true));
                    assertThat(it.root().ipSecurity()).isSameAs(IpSecurity.DEFAULT);
                    assertThat(at(it, "sitecore/admin").requestFiltering()).isSameAs(filtering(it));
                }),
                facts("aspnetcore-inprocess", it -> {
                    assertThat(it.obeyed()).containsExactly("system.webServer/handlers");
                    assertThat(it.skipped()).containsExactly("system.webServer/aspNetCore");
                    assertThat(it.locations()).isEmpty();
                }),
                facts("aspnetcore-outofprocess", it -> {
                    assertThat(filtering(it).requestLimits().maxAllowedContentLength())
                            .isEqualTo(4_294_967_295L);
                    assertThat(it.skipped()).contains("system.webServer/security/authentication");
                }));
    }

    private static Stream<Arguments> otherStacks() {
        return Stream.of(
                facts("wordpress", it -> {
                    assertThat(filtering(it).hiddenSegments().segments()).contains("wp-config.php", "WEB-INF", "bin");
                    assertThat(it.root().defaultDocument().files())
                            .startsWith("index.php", "Default.htm")
                            .hasSize(7);
                    assertThat(it.skipped()).containsExactly("system.webServer/rewrite");
                }),
                facts("drupal", it -> {
                    assertThat(it.root().httpErrors().errors())
                            .containsExactly(new CustomError(404, -1, "", "/index.php", ResponseMode.EXECUTE_URL));
                    assertThat(it.root().directoryBrowse().enabled()).isFalse();
                }),
                facts("laravel", it -> {
                    assertThat(filtering(it).hiddenSegments().segments()).endsWith(".env", "storage");
                    assertThat(filtering(it).fileExtensions().entries())
                            .contains(new Listed(".config", false))
                            .endsWith(new Listed(".log", false), new Listed(".sqlite", false));
                }),
                facts("iisnode", it -> {
                    assertThat(filtering(it).hiddenSegments().segments())
                            .contains("node_modules", "iisnode")
                            .doesNotContain("bin");
                    assertThat(it.root().httpErrors().existingResponse()).isEqualTo(ExistingResponse.PASS_THROUGH);
                    assertThat(it.skipped())
                            .containsExactly(
                                    "system.webServer/webSocket",
                                    "system.webServer/rewrite",
                                    "system.webServer/iisnode");
                }),
                facts(
                        "http-platform",
                        it -> assertThat(it.skipped()).containsExactly("system.webServer/httpPlatform")));
    }

    private static Stream<Arguments> sites() {
        return Stream.of(
                facts("url-rewrite", it -> {
                    assertThat(it.root()).isEqualTo(Sections.DEFAULTS);
                    assertThat(it.obeyed()).isEmpty();
                    assertThat(it.skipped()).hasSize(5);
                }),
                facts("spa-angular", it -> {
                    assertThat(it.root().staticContent().mimeMaps())
                            .containsExactly(
                                    new MimeMap(".json", "application/json"), new MimeMap(".woff2", "font/woff2"));
                    assertThat(it.root().staticContent().removed()).isEmpty();
                    assertThat(at(it, "index.html").staticContent())
                            .isEqualTo(it.root().staticContent());
                }),
                facts("spa-react", it -> {
                    assertThat(it.root().staticContent().mimeMaps()).contains(new MimeMap(".", "text/plain"));
                    assertThat(it.root().httpErrors().defaultResponseMode()).isEqualTo(ResponseMode.EXECUTE_URL);
                }),
                facts("spa-vue", it -> {
                    assertThat(it.root().httpErrors().errors()).hasSize(2);
                    assertThat(it.skipped()).contains("system.webServer/tracing");
                }),
                facts("static-site", it -> {
                    assertThat(it.root().staticContent().cleared()).isTrue();
                    assertThat(it.root().staticContent().mimeMaps()).hasSize(4);
                    assertThat(it.root().defaultDocument().files()).containsExactly("index.html");
                    assertThat(it.root().httpErrors().errors())
                            .contains(new CustomError(404, 8, "errors", "hidden.html", ResponseMode.FILE));
                }));
    }

    private static Stream<Arguments> settings() {
        return Stream.of(
                facts("ip-restrictions", WildFilesTest::ipRestrictions),
                facts("request-filtering-all", WildFilesTest::requestFilteringAll),
                facts("applicationhost-style", WildFilesTest::applicationHostStyle),
                facts("comments-everywhere", it -> {
                    assertThat(it.root().httpErrors().errorMode()).isEqualTo(ErrorMode.DETAILED);
                    assertThat(it.root().httpErrors().errors())
                            .containsExactly(new CustomError(410, -1, "", "/gone > A.htm", ResponseMode.REDIRECT));
                }),
                facts("config-source", it -> {
                    assertThat(it.root().staticContent().mimeMaps())
                            .containsExactly(new MimeMap(".foo", "application/x-foo"));
                    assertThat(filtering(it).denyUrlSequences()).containsExactly("forbidden");
                }),
                facts("nested-locations", it -> {
                    assertThat(at(it, "shop").requestFiltering().denyUrlSequences())
                            .containsExactly("everywhere", "shop-only");
                    assertThat(at(it, "shop/orders/archive").requestFiltering().denyUrlSequences())
                            .containsExactly("everywhere", "shop-only", "archive-only");
                    assertThat(at(it, "shop/orders/archive").httpLogging().selectiveLogging())
                            .isEqualTo(SelectiveLogging.LOG_ERROR);
                    assertThat(at(it, "shop-window").requestFiltering()).isSameAs(filtering(it));
                    assertThat(at(it, "shop-window").httpLogging().dontLog()).isTrue();
                }),
                facts("utf16-le", WildFilesTest::umlauts),
                facts("utf16-be", WildFilesTest::umlauts),
                facts("utf8-bom", WildFilesTest::umlauts),
                facts("latin1", WildFilesTest::umlauts));
    }

    private static void umlauts(Configuration it) {
        assertThat(it.root().httpErrors().defaultPath()).isEqualTo("/fehler/größe.htm");
        assertThat(it.root().httpErrors().defaultResponseMode()).isEqualTo(ResponseMode.EXECUTE_URL);
    }

    private static void ipRestrictions(Configuration it) {
        IpSecurity ip = it.root().ipSecurity();
        assertThat(ip.denyAction()).isEqualTo(DenyAction.NOT_FOUND);
        assertThat(ip.allowUnlisted()).isFalse();
        assertThat(ip.entries())
                .hasSize(6)
                .contains(
                        new IpSecurity.Entry("83.116.19.53", "255.255.255.255", "", true),
                        new IpSecurity.Entry("", "255.255.255.255", "*.partner.example", true));
        assertThat(it.root().dynamicIpSecurity().denyAction()).isEqualTo(DenyAction.ABORT_REQUEST);
        assertThat(it.root().dynamicIpSecurity().enableLoggingOnlyMode()).isTrue();
        assertThat(it.root().dynamicIpSecurity().byRequestRate())
                .isNotNull()
                .satisfies(
                        rate -> assertThat(rate.requestIntervalInMilliseconds()).isEqualTo(300));
    }

    private static void requestFilteringAll(Configuration it) {
        RequestFiltering filtering = filtering(it);
        assertThat(filtering.denyUrlSequences()).containsExactly("..", "./", "\\", ":", "%");
        assertThat(filtering.denyQueryStringSequences()).containsExactly("<script");
        assertThat(filtering.alwaysAllowedUrls()).containsExactly("/bin/tool.exe");
        assertThat(filtering.alwaysAllowedQueryStrings()).containsExactly("mode=classic");
        assertThat(filtering.fileExtensions().entries())
                .containsExactly(new Listed(".", true), new Listed(".html", true));
        assertThat(filtering.verbs().entries())
                .containsExactly(new Listed("GET", true), new Listed("get", false), new Listed("POST", true));
        assertThat(filtering.requestLimits().headerLimits())
                .containsExactly(new HeaderLimit("Content-Type", 100), new HeaderLimit("X-Attack", 0));
        assertThat(filtering.filteringRules())
                .extracting(RequestFiltering.FilteringRule::name)
                .containsExactly("SQLInjection", "Bots");
        assertThat(filtering.filteringRules().get(0).denyStrings()).containsExactly("--", ";", "/*", "char ");
        assertThat(filtering.filteringRules().get(1).denyUnescapedPercent()).isFalse();
    }

    private static void applicationHostStyle(Configuration it) {
        assertThat(it.site().name()).isEqualTo("Default Web Site");
        assertThat(it.site().id()).isEqualTo(7);
        assertThat(it.site().bindings())
                .containsExactly(
                        new Binding("http", "*", 80, ""),
                        new Binding("https", "[::1]", 443, "shop.example"),
                        new Binding("http", "10.0.0.5", 8080, "*.shop.example"));
        assertThat(it.site().limits().maxUrlSegments()).isEqualTo(10);
        LogFile logFile = it.site().logFile();
        assertThat(logFile.directory()).isEqualTo("/var/log/iis\\iis");
        assertThat(logFile.period()).isEqualTo(LogFile.Period.HOURLY);
        assertThat(logFile.enabled()).isNull();
        assertThat(logFile.customFields()).hasSize(2);
        assertThat(it.root().isapiCgiRestriction().entries())
                .containsExactly(
                        new Listed("C:\\Windows\\system32\\inetsrv\\asp.dll", true),
                        new Listed("C:\\php\\php-cgi.exe", false));
        assertThat(it.root().serverRuntime().appConcurrentRequestLimit()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @MethodSource("files")
    void loads(String name, Consumer<Configuration> facts) {
        ReadConfiguration read = read(name + ".config");

        assertThat(read.problems()).isEmpty();
        assertThat(read.configuration()).isNotNull();
        facts.accept(Optional.ofNullable(read.configuration()).orElse(Configuration.ABSENT));
    }

    @Test
    void everyFileHasItsFacts() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            List<String> files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".config"))
                    .toList();

            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(25)
                    .containsExactlyInAnyOrderElementsOf(
                            files().map(file -> file.get()[0] + ".config").toList());
        }
    }

    private static ReadConfiguration read(String name) {
        Map<String, String> environment = Map.of("LOG_ROOT", "/var/log/iis", "WINDIR", "C:\\Windows");
        return WebConfigReader.read(
                file -> Files.exists(FOLDER.resolve(file)) ? Files.newInputStream(FOLDER.resolve(file)) : null,
                name,
                "/WEB-INF/",
                environment);
    }

    private static Arguments facts(String name, Consumer<Configuration> facts) {
        return arguments(name, facts);
    }

    private static RequestFiltering filtering(Configuration configuration) {
        return configuration.root().requestFiltering();
    }

    private static Sections at(Configuration configuration, String path) {
        return configuration.locations().stream()
                .filter(location -> location.path().equalsIgnoreCase(path))
                .findFirst()
                .orElseThrow()
                .sections();
    }

    /** The bytes of every file that there is, those named by {@code configSource} too. */
    static List<byte[]> contents() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(WildFilesTest::content)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
