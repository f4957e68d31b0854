package io.substatus.internal.guard.address;

import static io.substatus.internal.guard.address.Verdicts.code;
import static io.substatus.internal.guard.address.Verdicts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.substatus.internal.address.AddressRange;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.guard.address.HostNames.Patience;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.IpSecurity;
import io.substatus.internal.webconfig.IpSecurity.Entry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("10.0.0.9", AddressRange.WHOLE, "", true),
            domain("good.evil.example", true),
            domain("*.Evil.example", false),
            domain("host.partner.example", true),
            domain("*.10.0.0", false),
            new Entry("10.0.0.0", "24", "", true));

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(1), 10_000);

    private final Names names = new Names();
    private final ManualClock clock = new ManualClock();

    private static Entry domain(String name, boolean allowed) {
        return new Entry("", AddressRange.WHOLE, name, allowed);
    }

    /** Names of a table; the owner of an address and the owner of a name are two. */
    private static final class Names implements NameService {
        final Map<String, String> byAddress = new ConcurrentHashMap<>();
        final Map<String, List<String>> byName = new ConcurrentHashMap<>();
        final AtomicInteger lookups = new AtomicInteger();
        volatile @Nullable CountDownLatch answer;

        void put(String address, String name) {
            byAddress.put(address, name);
            byName.put(name, List.of("192.0.2.99", address));
        }

        @Override
        public @Nullable String nameOf(InetAddress address) {
            lookups.incrementAndGet();
            CountDownLatch latch = answer;
            try {
                if (latch != null) {
                    latch.await();
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return byAddress.get(address.getHostAddress());
        }

        @Override
        public List<InetAddress> addressesOf(String name) throws UnknownHostException {
            List<String> addresses = byName.get(name);
            if (addresses == null) {
                throw new UnknownHostException(name);
            }
            return addresses.stream().map(HostNamesTest::literal).toList();
        }
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private IpSecurityGuard guard(boolean allowUnlisted, int iisVersion) {
        return guard(allowUnlisted, iisVersion, Runnable::run, PATIENCE);
    }

    private IpSecurityGuard guard(boolean allowUnlisted, int iisVersion, Executor executor, Patience patience) {
        IpSecurity security = new IpSecurity(true, allowUnlisted, false, DenyAction.FORBIDDEN, ENTRIES);
        return new IpSecurityGuard(
                security, iisVersion, new HostNames(new DomainList(ENTRIES), names, executor, clock, patience));
    }

    private static String check(IpSecurityGuard guard, String address) {
        return code(guard.check(TestRequest.get("/").from(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "mail.evil.example, 403.504",
        "a.b.EVIL.example., 403.504",
        "good.evil.example, none",
        "Host.Partner.Example, none",
        "evil.example, 403.503",
        "notevil.example, 403.503",
        "mail.evil.example.org, 403.503",
        "other.partner.example, 403.503",
    })
    void firstDomainThatFitsTheConfirmedNameDecides(String name, String code) {
        names.put("192.0.2.5", name);

        assertThat(check(guard(false, 10), "192.0.2.5")).isEqualTo(code);
    }

    @Test
    void iis7HasItsOwnCodes() {
        names.put("192.0.2.5", "mail.evil.example");

        assertThat(check(guard(true, 7), "192.0.2.5")).isEqualTo("403.8");
        assertThat(check(guard(false, 7), "192.0.2.6")).isEqualTo("403.6");
    }

    @Test
    void namesOfIpv6HostsAreLookedUpToo() {
        names.put("2001:db8:0:0:0:0:0:5", "mail.evil.example");

        assertThat(check(guard(true, 10), "2001:db8::5")).isEqualTo("403.504");
    }

    @Test
    void nameThatDoesNotLeadBackIsNone() {
        names.byAddress.put("192.0.2.5", "host.partner.example");
        names.byName.put("host.partner.example", List.of("192.0.2.77"));
        names.byAddress.put("192.0.2.6", "host2.partner.example");

        assertThat(check(guard(false, 10), "192.0.2.5")).isEqualTo("403.503");
        assertThat(check(guard(true, 10), "192.0.2.5")).isEqualTo("none");
        assertThat(check(guard(false, 10), "192.0.2.6")).isEqualTo("403.503");
    }

    @Test
    void addressIsNoName() {
        names.put("192.0.2.5", "1.10.0.0");

        assertThat(check(guard(true, 10), "192.0.2.5")).isEqualTo("none");
    }

    @Test
    void nobodyIsAskedWhereAnEarlierEntryDecides() {
        assertThat(check(guard(false, 10), "10.0.0.9")).isEqualTo("none");
        assertThat(names.lookups).hasValue(0);

        names.put("10.0.0.8", "mail.evil.example");
        assertThat(check(guard(false, 10), "10.0.0.8")).isEqualTo("403.504");
        assertThat(check(guard(false, 10), "10.0.0.7")).isEqualTo("none");
    }

    @Test
    void namesAndMissingOnesAreKeptForAWhile() {
        names.put("192.0.2.5", "host.partner.example");
        IpSecurityGuard guard = guard(false, 10);
        for (int i = 0; i < 5; i++) {
            assertThat(check(guard, "192.0.2.5")).isEqualTo("none");
            assertThat(check(guard, "192.0.2.6")).isEqualTo("403.503");
        }
        assertThat(names.lookups).hasValue(2);

        clock.advanceMillis(60_000);
        assertThat(check(guard, "192.0.2.5")).isEqualTo("none");
        assertThat(names.lookups).hasValue(2);
        assertThat(check(guard, "192.0.2.6")).isEqualTo("403.503");
        assertThat(names.lookups).hasValue(3);

        clock.advanceMillis(540_000);
        assertThat(check(guard, "192.0.2.5")).isEqualTo("none");
        assertThat(names.lookups).hasValue(4);
    }

    @Test
    void requestDoesNotWaitForeverAndLateNameServesTheNext() throws InterruptedException {
        names.put("192.0.2.5", "host.partner.example");
        CountDownLatch answer = new CountDownLatch(1);
        names.answer = answer;
        CountDownLatch finished = new CountDownLatch(1);
        Executor slow = work -> new Thread(() -> {
                    work.run();
                    finished.countDown();
                })
                .start();
        Patience impatient =
                new Patience(Duration.ofMillis(20), PATIENCE.keep(), PATIENCE.keepMissing(), PATIENCE.retry(), 10_000);
        IpSecurityGuard guard = guard(false, 10, slow, impatient);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(check(guard, "192.0.2.5")).isEqualTo("403.503"));
        clock.advanceMillis(20);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(check(guard, "192.0.2.5")).isEqualTo("403.503"));

        answer.countDown();
        finished.await();
        assertThat(check(guard, "192.0.2.5")).isEqualTo("none");
        assertThat(names.lookups).hasValue(1);
    }

    @Test
    void allWhoAskAtOnceShareOneLookup() throws InterruptedException {
        names.put("192.0.2.5", "host.partner.example");
        CountDownLatch answer = new CountDownLatch(1);
        names.answer = answer;
        IpSecurityGuard guard = guard(false, 10, work -> new Thread(work).start(), PATIENCE);
        AtomicInteger letIn = new AtomicInteger();
        List<Thread> clients = Stream.generate(() -> new Thread(() -> {
                    if (check(guard, "192.0.2.5").equals("none")) {
                        letIn.incrementAndGet();
                    }
                }))
                .limit(16)
                .toList();
        clients.forEach(Thread::start);
        while (clients.stream().anyMatch(client -> client.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        answer.countDown();
        for (Thread client : clients) {
            client.join();
        }

        assertThat(letIn).hasValue(16);
        assertThat(names.lookups).hasValue(1);
    }

    @Test
    void brokenServiceAndTooManyLookupsAreNoName() {
        AtomicInteger refused = new AtomicInteger();
        IpSecurityGuard full = guard(
                false,
                10,
                work -> {
                    refused.incrementAndGet();
                    throw new RejectedExecutionException();
                },
                PATIENCE);
        assertThat(check(full, "192.0.2.5")).isEqualTo("403.503");
        assertThat(check(full, "192.0.2.5")).isEqualTo("403.503");
        assertThat(refused).hasValue(1);
        clock.advanceMillis(1_000);
        assertThat(check(full, "192.0.2.5")).isEqualTo("403.503");
        assertThat(refused).hasValue(2);
    }

    @Test
    void manyAddressesAreNotKept() {
        IpSecurityGuard guard = guard(false, 10);
        for (int i = 0; i < 50_000; i++) {
            check(guard, "172.16." + i / 256 + "." + i % 256);
        }
        assertThat(names.lookups).hasValue(50_000);
        check(guard, "172.16.195.79");
        assertThat(names.lookups).hasValue(50_000);
        check(guard, "172.16.0.0");
        assertThat(names.lookups).hasValue(50_001);
    }

    @Test
    void evidenceNamesTheHost() {
        names.put("192.0.2.5", "mail.evil.example");
        Refusal byName = refused(guard(false, 10), TestRequest.get("/").from("192.0.2.5"));
        Refusal nameless = refused(guard(false, 10), TestRequest.get("/").from("192.0.2.6"));

        assertThat(byName.rejection().evidence().get(0))
                .contains("\"mail.evil.example\"")
                .contains("entry 3 of ipSecurity, <add domainName=\"*.Evil.example\" allowed=\"false\" />");
        assertThat(nameless.rejection().evidence().get(0)).contains("no confirmed host name");
    }

    @Test
    void machineKnowsItself() {
        assertThat(check(
                        new IpSecurityGuard(
                                new IpSecurity(
                                        true, false, false, DenyAction.FORBIDDEN, List.of(domain("localhost", true))),
                                10,
                                new HostNames(
                                        new DomainList(List.of(domain("localhost", true))),
                                        NameService.OF_THE_MACHINE,
                                        NameThreads.create(),
                                        clock,
                                        PATIENCE)),
                        "127.0.0.1"))
                .isEqualTo("none");
    }
}
