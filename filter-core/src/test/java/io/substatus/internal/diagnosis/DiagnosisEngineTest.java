package io.substatus.internal.diagnosis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
        Diagnosis diagnosis = engine(finding(found))
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

        assertThat(engine(finding("502.3")).diagnose(failure, null, null).foundBy())
                .isEqualTo("Fixed");
        assertThat(engine(finding(null)).diagnose(failure, null, null).foundBy())
                .isNull();
        assertThat(engine(finding(null))
                        .diagnose(failure, null, new Rejection(code("403.6"), "IpGuard", List.of("Rule 7."))))
                .satisfies(d -> assertThat(d.foundBy()).isEqualTo("IpGuard"))
                .satisfies(d -> assertThat(d.evidence()).containsExactly("Rule 7."));
    }

    @Test
    void saysWhatWasDeclaredBadly() {
        Diagnosis diagnosis = engine(finding("502.3")).diagnose(failure(), declaration("soon"), null);

        assertThat(diagnosis.evidence())
                .anySatisfy(e -> assertThat(e)
                        .contains("request attribute substatus.code")
                        .contains("\"soon\"")
                        .contains("expected: "));
    }

    @Test
    void saysThatADeclaredPairIsUnknown() {
        Diagnosis diagnosis = engine(finding(null)).diagnose(failure(), declaration("404.77"), null);

        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("404.77") && e.contains("not a known pair"));
    }

    @Test
    void wordsAndWindowsErrorOfTheApplicationComeFirst() {
        Declaration declaration = new Declaration(
                "404.8", List.of("Sold out."), Win32Status.of(1_260), "request attribute substatus.code");

        Diagnosis diagnosis = engine(finding(null)).diagnose(failure(), declaration, null);

        assertThat(diagnosis.evidence()).startsWith("Sold out.");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(1_260));
    }

    @Test
    void reasonWithoutCodeJoinsTheDiagnosis() {
        Declaration declaration =
                new Declaration(null, List.of("Sold out."), Win32Status.of(5), "request attribute substatus.reason");

        Diagnosis diagnosis = engine(finding("502.3")).diagnose(failure(), declaration, null);

        assertThat(diagnosis.code()).hasToString("502.3");
        assertThat(diagnosis.evidence()).containsExactly("Sold out.", "Found 502.3.");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(5));
    }

    @Test
    void declaredCodeWinsOverAnotherStatusOfTheApplication() {
        Failure failure = Situation.get("/").status(404).byApplication().failure();

        assertThat(engine(finding(null))
                        .diagnose(failure, declaration("403.15"), null)
                        .code())
                .hasToString("403.15");
    }

    @Test
    void declaredCodeDoesNotChangeAnAnswerThatWasSent() {
        Failure failure = Situation.get("/").status(404).committed().failure();

        Diagnosis diagnosis = engine(finding(null)).diagnose(failure, declaration("403.15"), null);

        assertThat(diagnosis.code()).hasToString("404.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("403.15") && e.contains("404"));
        assertThat(engine(finding(null))
                        .diagnose(failure, declaration("404.8"), null)
                        .code())
                .hasToString("404.8");
    }

    @Test
    void statusOfTheApplicationIsNeverChanged() {
        Failure failure = Situation.get("/").status(503).byApplication().failure();

        Diagnosis diagnosis = engine(finding("502.3"), finding("503.4")).diagnose(failure, null, null);

        assertThat(diagnosis.code()).hasToString("503.4");
        assertThat(diagnosis.evidence())
                .containsSubsequence("Found 503.4.", "Found 502.3.")
                .anyMatch(e -> e.contains("502.3") && e.contains("the application chose status 503"));
    }

    @Test
    void statusOfTheContainerIsKeptByRequest() {
        DiagnosisEngine engine = new DiagnosisEngine(CATALOG, List.of(), List.of(finding("502.3")), true);

        Diagnosis diagnosis = engine.diagnose(failure(), null, null);

        assertThat(diagnosis.code()).hasToString("500.0");
        assertThat(diagnosis.evidence()).contains("Found 502.3.");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_029));
    }

    @Test
    void asksWhoSetTheStatusOnlyWhenItWouldChangeAndOnlyOnce() {
        CountingSetter setter = new CountingSetter();
        Failure failure = Situation.get("/").by(setter).failure();

        engine(finding("500.100")).diagnose(failure, null, null);
        assertThat(setter.asked).isZero();

        engine(finding("502.3"), finding("502.4"), finding("500.0")).diagnose(failure, null, null);
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
    void detectorThatThrowsIsSkippedCountedAndLoggedOnce() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = recordingTo(records);
        Logger logger = Logger.getLogger(DiagnosisEngine.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            DiagnosisEngine engine = engine(new Broken(), finding("502.3"));

            assertThat(engine.diagnose(failure(), null, null).code()).hasToString("502.3");
            assertThat(engine.diagnose(failure(), null, null).code()).hasToString("502.3");
            assertThat(engine.detectorFailures()).isEqualTo(2);
            assertThat(records)
                    .hasSize(1)
                    .first()
                    .satisfies(r -> assertThat(r.getMessage()).contains(Broken.class.getName()));
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void detectorThatCannotSayItsNameOrWhatItConcernsIsSkipped() {
        Detector nameless = new Detector() {
            @Override
            public boolean concerns(int status) {
                throw new IllegalStateException("no idea");
            }

            @Override
            public @Nullable Finding detect(Failure failure) {
                return Finding.of(500, 100, "Never asked.");
            }

            @Override
            public String name() {
                throw new NoSuchFieldError("name");
            }
        };

        assertThat(engine(nameless).diagnose(failure(), null, null).code()).hasToString("500.0");
    }

    @Test
    void errorsOfTheVirtualMachineAreNotSwallowed() {
        Detector exhausted = detector(failure -> {
            throw new OutOfMemoryError("test");
        });

        assertThatThrownBy(() -> engine(exhausted).diagnose(failure(), null, null))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void usersDetectorsAreAskedBeforeBuiltInOnes() {
        DiagnosisEngine engine =
                new DiagnosisEngine(CATALOG, List.of(finding("500.100")), List.of(finding("502.3")), false);

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
            assertThat(engine(finding(null))
                            .diagnose(Situation.get("/").status(status).failure(), null, null)
                            .code())
                    .isEqualTo(SubStatusCode.of(status));
        }
    }

    @Test
    void evidenceIsBounded() {
        String mebibyte = "x".repeat(1 << 20);
        Detector chatty = detector(failure ->
                Finding.of(500, 100, List.of(mebibyte, mebibyte, mebibyte).toArray(new String[0])));
        Detector endless = detector(failure -> Finding.of(502, 3, new String[1_000]));

        Diagnosis diagnosis = engine(chatty).diagnose(failure(), null, null);
        assertThat(diagnosis.evidence())
                .hasSize(3)
                .allMatch(e -> e.length() <= EvidenceText.MAX_LENGTH)
                .allMatch(e -> e.endsWith("\u2026"));

        Diagnosis thrown = Situation.threw(new IllegalStateException(mebibyte)).diagnosis();
        assertThat(thrown.code()).hasToString("500.0");
        assertThat(thrown.evidence()).allMatch(e -> e.length() <= EvidenceText.MAX_LENGTH);

        // a finding with nulls in it is a detector's failure, not ours
        assertThat(engine(endless).diagnose(failure(), null, null).code()).hasToString("500.0");
    }

    @Test
    void cutDoesNotSplitASurrogatePair() {
        String face = new String(Character.toChars(0x1F600));
        for (int shift = 0; shift < 2; shift++) {
            String evidence = EvidenceText.bounded(List.of("x".repeat(shift) + face.repeat(EvidenceText.MAX_LENGTH)))
                    .get(0);

            assertThat(evidence.length()).isLessThanOrEqualTo(EvidenceText.MAX_LENGTH);
            assertThat(Character.isHighSurrogate(evidence.charAt(evidence.length() - 2)))
                    .isFalse();
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

    private static Detector finding(@Nullable String text) {
        if (text == null) {
            return detector(failure -> null);
        }
        SubStatusCode code = code(text);
        return detector(failure -> Finding.of(code.status(), code.subStatus(), "Found " + code + "."));
    }

    private static Detector detector(Function<Failure, @Nullable Finding> detect) {
        return new Fixed(detect);
    }

    private static Handler recordingTo(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private record Fixed(Function<Failure, @Nullable Finding> answer) implements Detector {
        @Override
        public boolean concerns(int status) {
            return true;
        }

        @Override
        public @Nullable Finding detect(Failure failure) {
            return answer.apply(failure);
        }
    }

    private static final class Broken implements Detector {
        @Override
        public boolean concerns(int status) {
            return true;
        }

        @Override
        public Finding detect(Failure failure) {
            throw new IllegalStateException("broken on purpose");
        }
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
