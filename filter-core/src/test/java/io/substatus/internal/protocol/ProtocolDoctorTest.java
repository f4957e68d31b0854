package io.substatus.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Origin;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.hook.NoApplication;
import io.substatus.page.ProtocolRemark;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolDoctorTest {

    @ParameterizedTest
    @CsvSource({
        "401, WWW-Authenticate, RFC 9110 section 15.5.2",
        "405, Allow, RFC 9110 section 15.5.6",
        "407, Proxy-Authenticate, RFC 9110 section 15.5.8",
        "408, Connection, RFC 9110 section 15.5.9",
        "413, Retry-After, RFC 9110 section 15.5.14",
        "416, Content-Range, RFC 9110 section 15.5.17",
        "426, Upgrade, RFC 9110 section 15.5.22",
        "429, Retry-After, RFC 6585 section 4",
        "503, Retry-After, RFC 9110 section 15.6.4",
    })
    void fieldThatIsMissingIsNamedWithItsSource(int status, String field, String source) {
        assertThat(remarks(status, Map.of())).singleElement().satisfies(remark -> {
            assertThat(remark.fact()).startsWith("The answer had no " + field + " header");
            assertThat(remark.source()).isEqualTo(source);
            assertThat(remark.duty()).contains(Integer.toString(status)).endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "401, WWW-Authenticate, Basic realm=\"tea\"",
        "405, allow, GET",
        "405, Allow, ''",
        "407, Proxy-Authenticate, Basic",
        "408, Connection, Close",
        "413, Retry-After, 120",
        "416, Content-Range, bytes */9",
        "426, Upgrade, TLS/1.0",
        "429, Retry-After, 1",
        "503, Retry-After, 1",
    })
    void fieldThatIsThereNeedsNoRemark(int status, String field, String value) {
        assertThat(remarks(status, Map.of(field, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, WWW-Authenticate", "408, Connection", "426, Upgrade"})
    void emptyFieldIsNone(int status, String field) {
        assertThat(remarks(status, Map.of(field, " "))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 406, 409, 410, 411, 412, 414, 415, 417, 421, 422, 431, 451, 500, 501, 502, 504})
    void otherStatusesOweNothing(int status) {
        assertThat(remarks(status, Map.of())).isEmpty();
    }

    @Test
    void fieldThatWasWorkedOutIsToldAsAdded() {
        Failure failure = failure(405, "HTTP/1.1", Map.of());

        assertThat(ProtocolDoctor.ofFailure(failure, diagnosis(405, Map.of("Allow", "GET, HEAD"))))
                .singleElement()
                .extracting(ProtocolRemark::fact)
                .isEqualTo("The answer had no Allow header; it was added: Allow: GET, HEAD.");
    }

    @Test
    void timeoutClosesItsConnectionWhereThereIsOne() {
        Diagnosis timeout = diagnosis(408, Map.of());

        assertThat(ProtocolDoctor.added(failure(408, "HTTP/1.1", Map.of()).request(), timeout))
                .containsExactly(Map.entry("Connection", "close"));
        assertThat(ProtocolDoctor.added(failure(408, "HTTP/2.0", Map.of()).request(), timeout))
                .isEmpty();
        assertThat(ProtocolDoctor.ofFailure(failure(408, "HTTP/2.0", Map.of()), timeout))
                .isEmpty();
        assertThat(ProtocolDoctor.added(failure(404, "HTTP/1.1", Map.of()).request(), diagnosis(404, Map.of())))
                .isEmpty();
    }

    @Test
    void leftoversOfTheFailedBodyAreNamedTogether() {
        Map<String, String> left = Map.of(
                "ETag", "\"7\"", "content-encoding", "gzip", "Content-Type", "application/pdf", "Set-Cookie", "a=b");

        assertThat(remarks(500, left)).singleElement().satisfies(remark -> {
            assertThat(remark.fact())
                    .endsWith("Content-Type: application/pdf, Content-Encoding: gzip, ETag: \"7\".")
                    .doesNotContain("Set-Cookie");
            assertThat(remark.source()).isEqualTo("RFC 9110 section 8");
        });
        assertThat(remarks(404, Map.of("ETag", "x".repeat(100_000))).get(0).fact())
                .hasSizeLessThan(500);
    }

    @Test
    void unsatisfiableRangeKeepsItsRange() {
        assertThat(remarks(416, Map.of("Content-Range", "bytes */9", "Accept-Ranges", "bytes")))
                .isEmpty();
        assertThat(remarks(404, Map.of("Content-Range", "bytes */9"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void bodyWhereNoneIsAllowedIsNamed(int status) {
        assertThat(ofBody(status, Map.of(), Map.of("Content-Type", "text/plain")))
                .singleElement()
                .extracting(ProtocolRemark::fact)
                .isEqualTo("A body was written for status " + status + ", which the container drops.");
    }

    @Test
    void bodyOfTheApplicationMayHaveTheWrongType() {
        Map<String, String> json = Map.of("Accept", "application/json, text/x-tea;q=0.5");

        assertThat(ofBody(404, json, Map.of("Content-Type", "text/html;charset=utf-8")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.fact()).contains("text/html", "application/json"))
                .satisfies(remark -> assertThat(remark.source()).isEqualTo("RFC 9110 section 12.5.1"));
        assertThat(ofBody(404, Map.of(), Map.of()))
                .singleElement()
                .extracting(ProtocolRemark::source)
                .isEqualTo("RFC 9110 section 8.3");
        assertThat(ofBody(401, Map.of(), Map.of("Content-Type", "text/html")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.fact()).contains("WWW-Authenticate"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 'text/plain', 'text/html'",
        "404, '*/*', 'text/html'",
        "404, 'text/*;q=0.1', 'Text/HTML; charset=utf-8'",
        "404, 'application/json', 'application/problem+json'",
        "404, '', 'text/html'",
        "404, 'nonsense', ''",
        "503, 'text/html', 'text/html'",
        "408, 'text/html', 'text/html'",
    })
    void bodyThatOwesNothingGetsNoRemark(int status, String accept, String type) {
        boolean typed = !type.isEmpty();
        List<ProtocolRemark> remarks =
                ofBody(status, Map.of("Accept", accept), typed ? Map.of("Content-Type", type) : Map.of());
        assertThat(remarks).hasSize(typed && status != 408 ? 0 : 1);
    }

    private static List<ProtocolRemark> remarks(int status, Map<String, String> answered) {
        return ProtocolDoctor.ofFailure(failure(status, "HTTP/1.1", answered), diagnosis(status, Map.of()));
    }

    private static List<ProtocolRemark> ofBody(int status, Map<String, String> asked, Map<String, String> answered) {
        return ProtocolDoctor.ofBody(request("HTTP/1.1", asked), status, headers(answered));
    }

    private static Diagnosis diagnosis(int status, Map<String, String> headers) {
        return new Diagnosis(SubStatusCode.of(status), Origin.STATUS, null, List.of(), Win32Status.OK, headers);
    }

    private static Failure failure(int status, String protocol, Map<String, String> answered) {
        Outcome outcome =
                new Outcome(Ending.ERROR_SENT, status, null, null, false, StatusSetter.APPLICATION, headers(answered));
        return new Failure(request(protocol, Map.of()), outcome, List.of(), NoApplication.INSTANCE);
    }

    private static RequestFacts request(String protocol, Map<String, String> asked) {
        Endpoint here = new Endpoint("127.0.0.1", 80);
        return new RequestFacts(
                "GET", "http", protocol, "/", null, "", "/", headers(asked), here, here, null, false, "REQUEST");
    }

    private static Headers headers(Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(fields);
        return new Headers() {
            @Override
            public @Nullable String first(String name) {
                return sorted.get(name);
            }

            @Override
            public List<String> all(String name) {
                String value = sorted.get(name);
                return value == null ? List.of() : List.of(value);
            }

            @Override
            public Set<String> names() {
                return sorted.keySet();
            }
        };
    }
}
