package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.Access;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.ServerRuntime;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Site.Binding;
import io.substatus.internal.webconfig.StaticContent;
import io.substatus.internal.webconfig.StaticContent.MimeMap;
import io.substatus.testkit.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int REQUESTS = 20_000;

    @Test
    void acceptedRequestCostsNoMemory() {
        TestRequest[] requests = {
            request("/api/orders/1").application(TestApplication.ofServlet("com.example.Api", "/api/*")),
            request("/a.json").application(TestApplication.ofFiles().with("/a.json")),
            request("/style.CSS").application(TestApplication.ofFiles().with("/style.CSS")),
        };
        List<Guard> guards = guards();
        assertThat(Allocation.leastBytes(REQUESTS, () -> ask(guards, requests)))
                .as("bytes a request")
                .isLessThan(1);
    }

    private static TestRequest request(String path) {
        return TestRequest.get(path)
                .at("192.0.2.1", 443)
                .overTls()
                .attribute("jakarta.servlet.request.key_size", 128)
                .mimeType("/style.CSS", "text/css")
                .with("Host", "shop.example.com");
    }

    private static List<Guard> guards() {
        Site site = new Site(
                null,
                null,
                List.of(new Binding("http", "*", 80, ""), new Binding("https", "192.0.2.1", 443, "*.example.com")),
                new Site.Limits(32, 1000),
                LogFile.DEFAULT);
        Sections shipped = SectionsMaker.with(
                new StaticContent(true, List.of(new MimeMap(".json", "application/json")), List.of(".odd"), false));
        List<Guard> guards = new ArrayList<>(AccessGuards.of(site));
        guards.addAll(AccessGuards.ofConnection(
                SectionsMaker.with(new Access(Set.of(Access.SslFlag.SSL, Access.SslFlag.SSL_128)))));
        guards.addAll(AccessGuards.ofStartUpFiles(Sections.DEFAULTS));
        guards.addAll(AccessGuards.of(ServerRuntime.DEFAULT));
        guards.addAll(AccessGuards.ofContent(SectionsMaker.policy("Read, Script")));
        guards.addAll(AccessGuards.ofContent(shipped));
        return guards;
    }

    private static void ask(List<Guard> guards, TestRequest[] requests) {
        for (int i = 0; i < REQUESTS; i++) {
            TestRequest request = requests[i % requests.length];
            for (int guard = 0; guard < guards.size(); guard++) {
                assertNothing(guards.get(guard).check(request));
            }
            request.end();
        }
    }

    /** The library for assertions allocates. */
    private static void assertNothing(@Nullable Object refusal) {
        if (refusal != null) {
            throw new AssertionError(refusal);
        }
    }
}
