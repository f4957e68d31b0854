package io.substatus.testkit.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogAuditTest {
    private final LogAudit audit =
            new LogAudit(List.of(new Answered(0, 0, 2), new Answered(0, 1, 1), new Answered(1, 0, 1)));

    private Findings after(String... ids) {
        for (String id : ids) {
            RequestId.find("GET /page?id=" + id + ". 200").ifPresent(audit::line);
        }
        return audit.findings();
    }

    @Test
    void findsNothingWrongWithOneLineEach() {
        assertThat(after("0.0.1", "0.1.1", "0.0.2", "1.0.1")).isEqualTo(new Findings(4, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void letsRequestThatWasUnderWayHaveItsLine() {
        assertThat(after("0.0.1", "0.1.1", "0.1.2", "0.0.2", "0.0.3", "1.0.1").examples())
                .isEmpty();
    }

    @Test
    void findsAnsweredRequestWithoutLine() {
        assertThat(after("0.0.2", "0.1.1", "1.0.1"))
                .isEqualTo(new Findings(4, 1, 1, 0, 0, 0, List.of("answered, not logged: 0.0.1 of 2")));
    }

    @Test
    void findsSecondLine() {
        assertThat(after("0.0.1", "0.1.1", "0.0.2", "0.0.1", "1.0.1"))
                .isEqualTo(new Findings(4, 0, 0, 1, 0, 0, List.of("twice: 0.0.1")));
    }

    @Test
    void findsLinesOfOneClientOutOfOrder() {
        assertThat(after("0.0.2", "0.0.1", "0.1.1", "1.0.1"))
                .isEqualTo(new Findings(4, 0, 0, 0, 1, 0, List.of("after a later one: 0.0.1")));
    }

    @Test
    void findsLineOfEarlierRoundBehindLaterOne() {
        assertThat(after("0.0.1", "0.0.2", "1.0.1", "0.1.1"))
                .isEqualTo(new Findings(4, 0, 0, 0, 1, 0, List.of("after a later one: 0.1.1")));
    }

    @Test
    void findsLinesThatNobodyAskedFor() {
        assertThat(after("0.0.1", "0.0.2", "0.1.1", "0.1.3", "1.0.1", "2.0.1").unasked())
                .isEqualTo(2);
    }

    @Test
    void takesNoPartOfAnIdForAnId() {
        assertThat(RequestId.find("GET /page?id=1.2.345. 200")).contains(new RequestId(1, 2, 345));
        assertThat(RequestId.find("GET /page?id=1.2.34")).isEmpty();
        assertThat(RequestId.find("GET /page?valid=1.2.34.")).isEmpty();
    }
}
