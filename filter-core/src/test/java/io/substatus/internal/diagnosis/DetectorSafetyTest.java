package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Diagnosis;
import io.substatus.status.SubStatusCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What detectors may do wrong without harm. */
class DetectorSafetyTest {

    private static final SubStatusCatalog CATALOG = SubStatusCatalog.shipped();

    @Test
    void detectorThatThrowsIsSkippedCountedAndLoggedOnce() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = recordingTo(records);
        Logger logger = Logger.getLogger(DiagnosisEngine.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            DiagnosisEngine engine = engine(new Broken(), Detectors.finding("502.3"));

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
        Detector exhausted = Detectors.detector(failure -> {
            throw new OutOfMemoryError("test");
        });

        assertThatThrownBy(() -> engine(exhausted).diagnose(failure(), null, null))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void evidenceIsBounded() {
        String mebibyte = "x".repeat(1 << 20);
        Detector chatty = Detectors.detector(failure ->
                Finding.of(500, 100, List.of(mebibyte, mebibyte, mebibyte).toArray(new String[0])));
        Detector endless = Detectors.detector(failure -> Finding.of(502, 3, new String[1_000]));

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
}
