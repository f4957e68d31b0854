package io.substatus.internal.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whatever happens, there is one message of a kind a minute at most, and none is without its number. */
class RingReportTest {

    private static final String FOLDER = "directory W3SVC1";

    private final RecordingLogger logger = new RecordingLogger();
    private final AtomicLong clock = new AtomicLong(-5);
    private final RingReport report = new RingReport(Path.of("W3SVC1"), logger, clock::get);

    @Test
    void failureIsToldOnceAMinuteUntilItIsOver() {
        for (int second = 0; second <= 120; second++) {
            report.failed(new IOException("disk " + second), second);
            clock.addAndGet(1_000);
        }
        report.written();
        report.written();

        assertThat(logger.messages())
                .containsExactly(
                        "WARNING access log cannot be written: " + FOLDER
                                + ", reason java.io.IOException: disk 0, bytes waiting 0",
                        "WARNING access log cannot be written: " + FOLDER
                                + ", reason java.io.IOException: disk 60, bytes waiting 60",
                        "WARNING access log cannot be written: " + FOLDER
                                + ", reason java.io.IOException: disk 120, bytes waiting 120",
                        "INFO access log is written again: " + FOLDER);
    }

    /** A disk on which now and then a little is free. */
    @Test
    void failureThatComesAndGoesIsToldOnceAMinuteToo() {
        for (int second = 0; second < 90; second++) {
            report.failed(new IOException("disk"), second);
            report.written();
            clock.addAndGet(1_000);
        }

        assertThat(logger.messages())
                .containsExactly(
                        "WARNING access log cannot be written: " + FOLDER
                                + ", reason java.io.IOException: disk, bytes waiting 0",
                        "INFO access log is written again: " + FOLDER,
                        "WARNING access log cannot be written: " + FOLDER
                                + ", reason java.io.IOException: disk, bytes waiting 60",
                        "INFO access log is written again: " + FOLDER);
    }

    @Test
    void droppedLinesAreToldOnceAMinuteAndAllOfThemAtTheEnd() {
        for (int second = 0; second <= 60; second++) {
            report.dropped(second * 10L);
            clock.addAndGet(1_000);
        }
        report.dropped(605);
        report.droppedAtTheEnd(607);
        report.droppedAtTheEnd(607);

        assertThat(logger.messages()).containsExactly(dropped(10, 10), dropped(595, 605), dropped(2, 607));
    }

    private static String dropped(long lines, long total) {
        return "WARNING access log takes no more lines for now: " + FOLDER + ", lines dropped " + lines
                + ", since the start " + total;
    }

    @Test
    void lastFailureIsKeptWhenItIsOver() {
        assertThat(report.isFailing()).isFalse();
        assertThat(report.last()).isNull();
        report.failed(new IOException("No space left on device"), 1);
        assertThat(report.isFailing()).isTrue();
        report.written();

        assertThat(report.isFailing()).isFalse();
        assertThat(report.last())
                .satisfies(last -> assertThat(last.reason()).isEqualTo("java.io.IOException: No space left on device"));
    }
}
