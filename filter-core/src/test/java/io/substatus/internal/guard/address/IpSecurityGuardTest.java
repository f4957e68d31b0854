package io.substatus.internal.guard.address;

import static io.substatus.internal.guard.address.Verdicts.code;
import static io.substatus.internal.guard.address.Verdicts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.IpSecurity;
import io.substatus.internal.webconfig.IpSecurity.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpSecurityGuardTest {

    private static final List<Entry> ENTRIES = List.of(
            address("10.1.2.3", "255.255.255.255", true),
            address("10.1.0.0", "255.255.0.0", false),
            address("10.0.0.0", "8", true),
            address("192.168.0.1", "255.255.0.255", false),
            address("2001:db8::", "32", false),
            address("::1", "255.255.255.255", true));

    private static Entry address(String address, String mask, boolean allowed) {
        return new Entry(address, mask, "", allowed);
    }

    private static IpSecurity security(boolean allowUnlisted, boolean proxyMode, DenyAction action) {
        return new IpSecurity(false, allowUnlisted, proxyMode, action, ENTRIES);
    }

    private static Guard guard(IpSecurity security, int iisVersion) {
        List<Guard> guards = AddressGuards.of(security, iisVersion, AddressBounds.USUAL);
        assertThat(guards).hasSize(1);
        return guards.get(0);
    }

    private static @Nullable Refusal check(Guard guard, String address) {
        return guard.check(from(address));
    }

    private static TestRequest from(String address) {
        return TestRequest.get("/").from(address);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, none, none",
        "10.1.2.4, 403.503, 403.503",
        "10.2.0.1, none, none",
        "11.0.0.1, none, 403.503",
        "192.168.77.1, 403.503, 403.503",
        "192.168.77.2, none, 403.503",
        "2001:db8:9::9, 403.503, 403.503",
        "2001:db9::9, none, 403.503",
        "::1, none, none",
        "0:0:0:0:0:0:0:1, none, none",
        "::ffff:10.1.2.4, 403.503, 403.503",
        "::ffff:10.1.2.3, none, none",
        "127.0.0.1, none, 403.503",
        "fe80::1%eth0, none, 403.503",
        "[2001:db8::1], 403.503, 403.503",
        "10.1.2.4:5555, 403.503, 403.503",
        "/run/app.sock, none, 403.503",
    })
    void firstEntryThatFitsDecidesAndAllowUnlistedLast(String client, String open, String closed) {
        assertThat(code(check(guard(security(true, false, DenyAction.FORBIDDEN), 10), client)))
                .isEqualTo(open);
        assertThat(code(check(guard(security(false, false, DenyAction.FORBIDDEN), 10), client)))
                .isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN, 10, 403.503, ANSWER",
        "FORBIDDEN, 8, 403.503, ANSWER",
        "FORBIDDEN, 7, 403.6, ANSWER",
        "UNAUTHORIZED, 10, 401.503, ANSWER",
        "UNAUTHORIZED, 7, 401.503, ANSWER",
        "NOT_FOUND, 10, 404.503, ANSWER",
        "ABORT_REQUEST, 10, 403.503, ABORT",
    })
    void denyActionAndVersionChooseTheCode(DenyAction action, int version, String code, Consequence consequence) {
        Guard guard = guard(security(false, false, action), version);

        for (String client : List.of("10.1.2.4", "11.0.0.1")) {
            Refusal refusal = refused(guard, from(client));
            assertThat(code(refusal)).isEqualTo(code);
            assertThat(refusal.consequence()).isEqualTo(consequence);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10.2.0.1, -, none",
                "10.2.0.1, 10.2.0.2, none",
                "10.2.0.1, '10.2.0.2, 10.1.2.4', none",
                "10.2.0.1, '10.1.2.4, 10.2.0.2', 403.503",
                "10.2.0.1, '\"[2001:db8::1]:443\"', 403.503",
                "10.1.2.4, 10.2.0.2, 403.503",
                "10.2.0.1, unknown, 400.10",
                "10.2.0.1, '', 400.10",
                "10.2.0.1, '10.2.0.2,', 400.10",
                "10.1.2.4, unknown, 400.10",
                "/run/app.sock, 10.1.2.4, 403.503",
            })
    void proxyModeAsksForConnectionAndFirstForwardedAddress(String client, @Nullable String forwarded, String code) {
        Guard guard = guard(security(true, true, DenyAction.FORBIDDEN), 10);
        TestRequest request = TestRequest.get("/").from(client);
        if (forwarded != null) {
            request.with("x-forwarded-for", forwarded);
        }
        assertThat(code(guard.check(request))).isEqualTo(code);
    }

    @Test
    void severalFieldsAreOneList() {
        Guard guard = guard(security(true, true, DenyAction.FORBIDDEN), 10);
        TestRequest first = TestRequest.get("/").from("10.2.0.1").with("X-Forwarded-For", "10.1.2.4");
        TestRequest second = TestRequest.get("/").from("10.2.0.1").with("X-Forwarded-For", "10.2.2.4");

        assertThat(code(guard.check(first.with("X-Forwarded-For", "10.2.0.9")))).isEqualTo("403.503");
        assertThat(code(guard.check(second.with("X-Forwarded-For", "10.1.2.4"))))
                .isEqualTo("none");
        assertThat(code(guard.check(second.with("X-Forwarded-For", "x")))).isEqualTo("400.10");
    }

    @Test
    void headerIsNobodysBusinessWithoutProxyMode() {
        Guard guard = guard(security(true, false, DenyAction.FORBIDDEN), 10);

        assertThat(guard.check(TestRequest.get("/").from("10.2.0.1").with("X-Forwarded-For", "unknown")))
                .isNull();
        assertThat(guard.check(TestRequest.get("/").from("10.2.0.1").with("X-Forwarded-For", "10.1.2.4")))
                .isNull();
    }

    @Test
    void readerIsAsNewForEachRequest() {
        Guard guard = guard(security(true, true, DenyAction.FORBIDDEN), 10);

        assertThat(guard.check(TestRequest.get("/").from("10.2.0.1").with("X-Forwarded-For", "10.1.2.4")))
                .isNotNull();
        assertThat(guard.check(TestRequest.get("/").from("10.2.0.1"))).isNull();
        assertThat(code(check(guard, "10.1.2.4"))).isEqualTo("403.503");
        assertThat(check(guard, "/run/app.sock")).isNull();
    }

    @Test
    void saysWhichEntryAndWhichValue() {
        Refusal listed = refused(guard(security(true, false, DenyAction.FORBIDDEN), 10), from("10.1.9.9"));
        Refusal unlisted = refused(guard(security(false, false, DenyAction.FORBIDDEN), 10), from("11.0.0.1"));

        assertThat(listed.rejection().guard()).isEqualTo("ipSecurity");
        assertThat(listed.rejection().evidence())
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("\"10.1.9.9\"")
                        .contains("entry 2 of ipSecurity")
                        .contains("<add ipAddress=\"10.1.0.0\" subnetMask=\"255.255.0.0\" allowed=\"false\" />"));
        assertThat(unlisted.rejection().evidence())
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("\"11.0.0.1\"")
                        .contains("none of the 6 entries")
                        .contains("allowUnlisted is \"false\""));
    }

    @Test
    void headerIsQuotedWithoutControlCharacters() {
        Guard guard = guard(security(true, true, DenyAction.FORBIDDEN), 10);
        Refusal refusal = refused(
                guard, TestRequest.get("/").from("10.2.0.1").with("X-Forwarded-For", "evil\r\n" + "x".repeat(9_000)));

        assertThat(refusal.rejection().evidence().get(0))
                .contains("\"evil  xxx")
                .hasSizeLessThan(800);
    }

    @Test
    void withoutEntriesNobodyIsAsked() {
        assertThat(AddressGuards.of(IpSecurity.DEFAULT, 10, AddressBounds.USUAL))
                .isEmpty();
        assertThat(AddressGuards.of(
                        new IpSecurity(false, false, false, DenyAction.FORBIDDEN, List.of()), 10, AddressBounds.USUAL))
                .hasSize(1);
    }

    /** A server that runs for years gets there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL, Long.MAX_VALUE})
    void numberOfTheThreadDoesNotMatter(long number) throws InterruptedException {
        Guard guard = guard(security(true, false, DenyAction.FORBIDDEN), 10);
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        Thread thread = new Thread(() -> found.set(code(check(guard, "10.1.2.4")) + code(check(guard, "10.2.0.1")))) {
            @Override
            public long getId() {
                return number;
            }
        };
        thread.start();
        thread.join();

        assertThat(found).hasValue("403.503none");
    }
}
