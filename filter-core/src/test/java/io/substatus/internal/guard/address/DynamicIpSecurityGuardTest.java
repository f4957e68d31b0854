package io.substatus.internal.guard.address;

import static io.substatus.internal.guard.address.Verdicts.code;
import static io.substatus.internal.guard.address.Verdicts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard.Explanation;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicIpSecurityGuardTest {

    private static final ByConcurrentRequests TWO_AT_ONCE = new ByConcurrentRequests(2);
    private static final ByRequestRate THREE_IN_200 = new ByRequestRate(3, 200);

    private final ManualClock clock = new ManualClock();
    private final List<TestRequest> running = new ArrayList<>();

    private DynamicIpSecurityGuard guard(@Nullable ByConcurrentRequests atOnce, @Nullable ByRequestRate inTime) {
        return guard(DenyAction.FORBIDDEN, false, false, atOnce, inTime);
    }

    private DynamicIpSecurityGuard guard(
            DenyAction action,
            boolean proxyMode,
            boolean loggingOnly,
            @Nullable ByConcurrentRequests atOnce,
            @Nullable ByRequestRate inTime) {
        return new DynamicIpSecurityGuard(
                new DynamicIpSecurity(action, proxyMode, loggingOnly, atOnce, inTime), 1_000, clock);
    }

    private String enter(DynamicIpSecurityGuard guard, String address) {
        TestRequest request = TestRequest.get("/").from(address);
        running.add(request);
        return code(guard.check(request));
    }

    @Test
    void oneMoreAtOnceIsRefusedUntilOneHasEnded() {
        DynamicIpSecurityGuard guard = guard(TWO_AT_ONCE, null);

        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "::ffff:10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.501");
        assertThat(enter(guard, "10.0.0.2")).isEqualTo("none");
        assertThat(running.get(2).places()).isZero();

        running.get(2).end();
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.501");
        running.get(0).end();
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.501");
    }

    @Test
    void oneMoreInTheIntervalIsRefusedAndRefusedOnesDoNotCount() {
        DynamicIpSecurityGuard guard = guard(null, THREE_IN_200);

        for (int i = 0; i < 3; i++) {
            assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
            clock.advanceMillis(50);
        }
        clock.advanceMillis(49);
        for (int i = 0; i < 10; i++) {
            assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.502");
        }
        assertThat(enter(guard, "10.0.0.2")).isEqualTo("none");
        clock.advanceMillis(1);
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.502");
    }

    @Test
    void requestRefusedForOneLimitDoesNotCountForTheOther() {
        DynamicIpSecurityGuard guard = guard(TWO_AT_ONCE, THREE_IN_200);

        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.501");
        running.forEach(TestRequest::end);
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.502");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.502");
        clock.advanceMillis(200);
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("none");
        assertThat(enter(guard, "10.0.0.1")).isEqualTo("403.501");
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN, false, 403, ANSWER",
        "UNAUTHORIZED, false, 401, ANSWER",
        "NOT_FOUND, false, 404, ANSWER",
        "ABORT_REQUEST, false, 403, ABORT",
        "FORBIDDEN, true, 403, LOG_ONLY",
        "NOT_FOUND, true, 404, LOG_ONLY",
        "ABORT_REQUEST, true, 403, LOG_ONLY",
    })
    void denyActionAndLoggingOnlySayWhatBecomesOfARequest(
            DenyAction action, boolean loggingOnly, String status, Consequence consequence) {
        DynamicIpSecurityGuard atOnce = guard(action, false, loggingOnly, new ByConcurrentRequests(1), null);
        DynamicIpSecurityGuard inTime = guard(action, false, loggingOnly, null, new ByRequestRate(1, 200));
        TestRequest request = TestRequest.get("/");
        atOnce.check(request);
        inTime.check(request);

        Refusal first = refused(atOnce, request);
        Refusal second = refused(inTime, request);

        assertThat(code(first)).isEqualTo(status + ".501");
        assertThat(code(second)).isEqualTo(status + ".502");
        assertThat(first.consequence()).isEqualTo(consequence);
        assertThat(second.consequence()).isEqualTo(consequence);
        assertThat(request.places()).isEqualTo(1);
    }

    @Test
    void proxyModeCountsByTheFirstForwardedAddress() {
        DynamicIpSecurityGuard guard = guard(DenyAction.FORBIDDEN, true, false, null, new ByRequestRate(1, 200));

        assertThat(code(guard.check(forwarded("10.0.0.1", "192.0.2.1, 10.9.9.9"))))
                .isEqualTo("none");
        assertThat(code(guard.check(forwarded("10.0.0.1", "192.0.2.2")))).isEqualTo("none");
        assertThat(code(guard.check(forwarded("10.0.0.2", "192.0.2.1:77")))).isEqualTo("403.502");
        assertThat(code(guard.check(forwarded("10.0.0.1", "nobody")))).isEqualTo("400.10");
        assertThat(code(guard.check(TestRequest.get("/").from("10.0.0.1")))).isEqualTo("none");
        assertThat(code(guard.check(TestRequest.get("/").from("192.0.2.1")))).isEqualTo("403.502");
    }

    @Test
    void loggingOnlyRefusesNoHeaderEither() {
        DynamicIpSecurityGuard guard = guard(DenyAction.FORBIDDEN, true, true, null, new ByRequestRate(1, 200));

        Refusal refusal = refused(guard, forwarded("10.0.0.1", "nobody"));

        assertThat(code(refusal)).isEqualTo("400.10");
        assertThat(refusal.consequence()).isEqualTo(Consequence.LOG_ONLY);
        assertThat(guard.explain(forwarded("10.0.0.1", "nobody")).get(0).refusal())
                .isEqualTo(refusal);
    }

    @Test
    void headerIsNobodysBusinessWithoutProxyMode() {
        DynamicIpSecurityGuard guard = guard(null, new ByRequestRate(1, 200));

        assertThat(code(guard.check(forwarded("10.0.0.1", "192.0.2.1")))).isEqualTo("none");
        assertThat(code(guard.check(forwarded("10.0.0.1", "nobody")))).isEqualTo("403.502");
    }

    private static TestRequest forwarded(String client, String header) {
        return TestRequest.get("/").from(client).with("X-Forwarded-For", header);
    }

    @Test
    void explainingDoesNotCount() {
        DynamicIpSecurityGuard guard = guard(new ByConcurrentRequests(1), new ByRequestRate(1, 200));
        TestRequest request = TestRequest.get("/");
        for (int i = 0; i < 3; i++) {
            assertThat(guard.explain(request))
                    .containsExactly(
                            new Explanation("denyByConcurrentRequests", null),
                            new Explanation("denyByRequestRate", null));
        }
        assertThat(guard.check(request)).isNull();

        assertThat(code(guard.explain(request).get(0).refusal())).isEqualTo("403.501");
        request.end();
        assertThat(guard.explain(request).get(0).refusal()).isNull();
        assertThat(code(guard.explain(request).get(1).refusal())).isEqualTo("403.502");
    }

    @Test
    void saysWhichLimitAndWhichAddress() {
        DynamicIpSecurityGuard guard = guard(TWO_AT_ONCE, THREE_IN_200);
        for (int i = 0; i < 2; i++) {
            enter(guard, "10.0.0.1");
        }
        Refusal atOnce = refused(guard, TestRequest.get("/").from("10.0.0.1"));
        running.forEach(TestRequest::end);
        enter(guard, "10.0.0.1");
        running.forEach(TestRequest::end);
        Refusal inTime = refused(guard, TestRequest.get("/").from("10.0.0.1"));

        assertThat(atOnce.rejection().guard()).isEqualTo("dynamicIpSecurity");
        assertThat(atOnce.rejection().evidence().get(0))
                .contains("\"10.0.0.1\"")
                .contains("2 requests running")
                .contains("maxConcurrentRequests=\"2\"");
        assertThat(inTime.rejection().evidence().get(0))
                .contains("\"10.0.0.1\"")
                .contains("3 requests within 200 milliseconds")
                .contains("maxRequests=\"3\" requestIntervalInMilliseconds=\"200\"");
    }

    @Test
    void withoutLimitNobodyIsAsked() {
        assertThat(AddressGuards.of(DynamicIpSecurity.DEFAULT, AddressBounds.USUAL))
                .isEmpty();
        assertThat(AddressGuards.of(
                        new DynamicIpSecurity(DenyAction.FORBIDDEN, false, false, TWO_AT_ONCE, null),
                        AddressBounds.USUAL))
                .hasSize(1);
    }
}
