package io.substatus.internal.guard.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.DefaultDocument;
import io.substatus.internal.webconfig.DirectoryBrowse;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Site.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Guards take whatever a client sends and answer as the rule does when it is written down another way. Without
 * {@code JAZZER_FUZZ=1} the collected inputs are replayed.
 */
class AccessFuzzTest {

    private static final List<Guard> BINDINGS = AccessGuards.of(new Site(
            null,
            null,
            List.of(new Binding("http", "*", 80, "a.b"), new Binding("http", "*", 80, "*.c.d")),
            Site.Limits.DEFAULT,
            LogFile.DEFAULT));

    @FuzzTest
    void host(byte[] input) {
        String host = text(input);
        String name = name(host).toLowerCase(Locale.ROOT);
        boolean known = name.equals("a.b") || (name.endsWith(".c.d") && name.length() > 4);

        String code = Checks.code(BINDINGS, TestRequest.get("/").with("Host", host));

        assertThat(code).as(host).isEqualTo(known ? "-" : "404.1");
    }

    private static String name(String host) {
        boolean bracketed = host.startsWith("[") && host.contains("]");
        return bracketed ? host.substring(0, host.indexOf(']') + 1) : host.replaceFirst("(?s):.*", "");
    }

    @FuzzTest
    void startUpFile(byte[] input) {
        String path = "/" + text(input);
        String code = Checks.code(
                AccessGuards.ofStartUpFiles(Sections.DEFAULTS),
                TestRequest.get("/").seenAs(path).application(TestApplication.ofFiles()));

        assertThat(code).as(path).isEqualTo(isStartUpFile(path) ? "500.15" : "-");
    }

    private static boolean isStartUpFile(String path) {
        String lower = lowerAscii(path);
        String file = lower.substring(lower.lastIndexOf('/') + 1).replaceFirst("(?s):.*", "");
        file = file.replaceFirst("(?s)[. ]+\\z", "").replaceFirst("(?s).*\\\\", "");
        return List.of("global.asax", "global.asa", "web.xml", "application.xml", "context.xml", "jetty-web.xml")
                        .contains(file)
                && !lower.startsWith("/web-inf/")
                && !lower.startsWith("/meta-inf/");
    }

    private static String lowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            lower.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    /** Every rule about content answers with a code of its own or with nothing, whatever is asked for and by whom. */
    @FuzzTest
    void content(byte[] input) {
        String[] parts = text(input).split("\n", 4);
        String path = "/" + parts[0];
        List<Guard> guards = new ArrayList<>(AccessGuards.ofContent(Sections.DEFAULTS));
        guards.addAll(AccessGuards.ofContent(SectionsMaker.policy("Read, NoRemoteRead, NoRemoteScript")));
        guards.addAll(AccessGuards.ofContent(SectionsMaker.programs(false, new Listed("/" + part(parts, 3), false))));
        guards.addAll(AccessGuards.ofContent(
                SectionsMaker.with(new DefaultDocument(true, true, List.of("a.htm")), DirectoryBrowse.DEFAULT)));
        for (String servletClass : List.of("", "com.example.Api", "org.apache.catalina.servlets.CGIServlet")) {
            TestApplication application = servletClass.isEmpty()
                    ? TestApplication.ofFiles().with(path, path + "a.htm")
                    : TestApplication.ofServlet(servletClass, "/*");
            TestRequest request = TestRequest.get("/")
                    .seenAs(path)
                    .method(part(parts, 1))
                    .from(part(parts, 2))
                    .application(application);

            assertThat(Checks.code(guards, request))
                    .isIn("-", "403.1", "403.2", "403.3", "403.10", "403.14", "404.2", "404.3", "404.17");
        }
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static String text(byte[] input) {
        return new String(input, ISO_8859_1);
    }
}
