package io.substatus.internal.diagnosis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Origin;
import io.substatus.exchange.Rejection;
import io.substatus.exchange.StatusSetter;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisEngineTest {

    private static final SubStatusCatalog CATALOG = SubStatusCatalog.shipped();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // declared, guard, found, expected, origin
                "404.8, 403.6, 502.3, 404.8, DECLARED",
                "404.8, -,     -,     404.8, DECLARED",
                "404,   403.6, -,     404.0, DECLARED",
                "-,     403.6, 502.3, 403.6, GUARD",
                "-,     -,     502.3, 502.3, DIAGNOSIS",
                "-,     -,     500.0, 500.0, DIAGNOSIS",
                "-,     -,     -,     500.0, STATUS",
                "404.77, -,    502.3, 404.0, DECLARED",
                "-,     404.77, -,    404.0, GUARD",
                "-,     -,     500.77, 500.0, DIAGNOSIS",
                "-,     -,     404.77, 500.0, STATUS",
                "-,     -,     200.0, 500.0, STATUS",
                "soon,  -,     502.3, 502.3, DIAGNOSIS",
                "soon,  403.6, 502.3, 403.6, GUARD",
                "200,   -,     502.3, 502.3, DIAGNOSIS",
                "404.8.1, -,   -,     500.0, STATUS",
                "99999.1, -,   -,     500.0, STATUS",
            })
    void declaredBeforeGuardBeforeDiagnosisBeforeZero(
            @Nullable String declared, @Nullable String guard, @Nullable String found, String expected, Origin origin) {
        Diagnosis diagnosis = engine(Detectors.finding(found))
                .diagnose(
                        Situation.get("/").failure(),
                        declared == null ? null : declaration(declared),
                        guard == null ? null : new Rejection(code(guard), "IpGuard", List.of("Rule 7.")));

        assertThat(diagnosis.code()).hasToString(expected);
        assertThat(diagnosis.origin()).isEqualTo(origin);
    }

    @Test
    void namesWhatFound() {
        Failure failure = Situation.get("/").failure();

        assertThat(engine(Detectors.finding("502.3"))
                        .diagnose(failure, null, null)
                        .foundBy())
                .isEqualTo("Fixed");
        assertThat(engine(Detectors.finding(null)).diagnose(failure, null, null).foundBy())
                .isNull();
        assertThat(engine(Detectors.finding(null))
                        .diagnose(failure, null, new Rejection(code("403.6"), "IpGuard", List.of("Rule 7."))))
                .satisfies(d -> assertThat(d.foundBy()).isEqualTo("IpGuard"))
                .satisfies(d -> assertThat(d.evidence()).containsExactly("Rule 7."));
    }

    @Test
    void saysWhatWasDeclaredBadly() {
        Diagnosis diagnosis = engine(Detectors.finding("502.3")).diagnose(failure(), declaration("soon"), null);

        assertThat(diagnosis.evidence())
                .anySatisfy(e -> assertThat(e)
                        .contains("request attribute substatus.code")
                        .contains("\"soon\"")
                        .contains("expected: "));
    }

    @Test
    void saysThatADeclaredPairIsUnknown() {
        Diagnosis diagnosis = engine(Detectors.finding(null)).diagnose(failure(), declaration("404.77"), null);

        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("404.77") && e.contains("not a known pair"));
    }

    @Test
    void wordsAndWindowsErrorOfTheApplicationComeFirst() {
        Declaration declaration = new Declaration(
                "404.8", List.of("Sold out."), Win32Status.of(1_260), "request attribute substatus.code");

        Diagnosis diagnosis = engine(Detectors.finding(null)).diagnose(failure(), declaration, null);

        assertThat(diagnosis.evidence()).startsWith("Sold out.");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(1_260));
    }

    @Test
    void reasonWithoutCodeJoinsTheDiagnosis() {
        Declaration declaration =
                new Declaration(null, List.of("Sold out."), Win32Status.of(5), "request attribute substatus.reason");

        Diagnosis diagnosis = engine(Detectors.finding("502.3")).diagnose(failure(), declaration, null);

        assertThat(diagnosis.code()).hasToString("502.3");
        assertThat(diagnosis.evidence()).containsExactly("Sold out.", "Found 502.3.");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(5));
    }

    @Test
    void declaredCodeWinsOverAnotherStatusOfTheApplication() {
        Failure failure = Situation.get("/").status(404).byApplication().failure();

        assertThat(engine(Detectors.finding(null))
                        .diagnose(failure, declaration("403.15"), null)
                        .code())
                .hasToString("403.15");
    }

    @Test
    void declaredCodeDoesNotChangeAnAnswerThatWasSent() {
        Failure failure = Situation.get("/").status(404).committed().failure();

        Diagnosis diagnosis = engine(Detectors.finding(null)).diagnose(failure, declaration("403.15"), null);

        assertThat(diagnosis.code()).hasToString("404.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("403.15") && e.contains("404"));
        assertThat(engine(Detectors.finding(null))
                        .diagnose(failure, declaration("404.8"), null)
                        .code())
                .hasToString("404.8");
    }

    @Test
    void statusOfTheApplicationIsNeverChanged() {
        Failure failure = Situation.get("/").status(503).byApplication().failure();

        Diagnosis diagnosis =
                engine(Detectors.finding("502.3"), Detectors.finding("503.4")).diagnose(failure, null, null);

        assertThat(diagnosis.code()).hasToString("503.4");
        assertThat(diagnosis.evidence())
                .containsSubsequence("Found 503.4.", "Found 502.3.")
                .anyMatch(e -> e.contains("502.3") && e.contains("the application chose status 503"));
    }

    @Test
    void statusOfTheContainerIsKeptByRequest() {
        DiagnosisEngine engine = new DiagnosisEngine(CATALOG, List.of(), List.of(Detectors.finding("502.3")), true);

        Diagnosis diagnosis = engine.diagnose(failure(), null, null);

        assertThat(diagnosis.code()).hasToString("500.0");
        assertThat(diagnosis.evidence()).contains("Found 502.3.");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_029));
    }

    @Test
    void asksWhoSetTheStatusOnlyWhenItWouldChangeAndOnlyOnce() {
        CountingSetter setter = new CountingSetter();
        Failure failure = Situation.get("/").by(setter).failure();

        engine(Detectors.finding("500.100")).diagnose(failure, null, null);
        assertThat(setter.asked).isZero();

        engine(Detectors.finding("502.3"), Detectors.finding("502.4"), Detectors.finding("500.0"))
                .diagnose(failure, null, null);
        assertThat(setter.asked).isEqualTo(1);
    }

    @Test
    void clientThatLeavesAfterCommitKeepsTheStatusAndTellsTheWindowsError() {
        Diagnosis diagnosis = Situation.get("/big.zip")
                .status(200)
                .committed()
                .ending(Ending.CLIENT_GONE)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("200.0");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(64));
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("closed the connection"));
    }

    @Test
    void clientThatLeavesBeforeCommitIs400604() {
        Diagnosis diagnosis =
                Situation.get("/big.zip").status(200).ending(Ending.CLIENT_GONE).diagnosis();

        assertThat(diagnosis.code()).hasToString("400.604");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(64));
    }

    @Test
    void usersDetectorsAreAskedBeforeBuiltInOnes() {
        DiagnosisEngine engine = new DiagnosisEngine(
                CATALOG, List.of(Detectors.finding("500.100")), List.of(Detectors.finding("502.3")), false);

        assertThat(engine.diagnose(failure(), null, null).code()).hasToString("500.100");
    }

    @Test
    void onlyDetectorsThatTheStatusConcernsAreAsked() {
        Detector forConflicts = new Detector() {
            @Override
            public boolean concerns(int status) {
                return status == 409;
            }

            @Override
            public Finding detect(Failure failure) {
                return Finding.of(500, 100, "Asked.");
            }
        };

        assertThat(engine(forConflicts).diagnose(failure(), null, null).code()).hasToString("500.0");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "99", "1000", "2147483647"})
    void statusOutsideOfHttpCountsAs500(int status) {
        Diagnosis diagnosis = Situation.get("/").status(status).diagnosis();

        assertThat(diagnosis.code()).hasToString("500.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(String.valueOf(status)));
    }

    @Test
    void everyStatusWithoutFindingsIsZero() {
        for (int status = 400; status < 600; status++) {
            assertThat(engine(Detectors.finding(null))
                            .diagnose(Situation.get("/").status(status).failure(), null, null)
                            .code())
                    .isEqualTo(SubStatusCode.of(status));
        }
    }

    private static Failure failure() {
        return Situation.get("/").failure();
    }

    private static DiagnosisEngine engine(Detector... detectors) {
        return new DiagnosisEngine(CATALOG, List.of(), List.of(detectors), false);
    }

    private static Declaration declaration(String code) {
        return new Declaration(code, List.of(), null, "request attribute substatus.code");
    }

    private static SubStatusCode code(String text) {
        return requireNonNull(SubStatusCode.parse(text), text);
    }

    private static final class CountingSetter implements StatusSetter {
        private int asked;

        @Override
        public boolean isApplication() {
            asked++;
            return false;
        }

        @Override
        public @Nullable CallSite callSite() {
            return null;
        }
    }
}
