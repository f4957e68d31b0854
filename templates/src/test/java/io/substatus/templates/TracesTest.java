package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.page.FrameReport;
import io.substatus.page.ThrowableReport;
import io.substatus.templates.DetailedView.Run;
import io.substatus.templates.DetailedView.Thrown;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TracesTest {

    private static final FrameReport OWN = Reports.frame("com.example.Shop", "find", 1, true);
    private static final FrameReport LIBRARY = Reports.frame("org.acme.core.io.Reader", "read", 2, false);

    @Test
    void topmostFrameStaysInSightWhoeversItIs() {
        assertThat(runs(LIBRARY, LIBRARY, LIBRARY, OWN))
                .extracting(Run::folded)
                .containsExactly(null, "2 library frames", null);
    }

    @Test
    void singleLibraryFrameIsNotWorthAFold() {
        assertThat(runs(OWN, LIBRARY, OWN)).extracting(Run::folded).containsOnlyNulls();
    }

    @Test
    void foldNamesThePackages() {
        assertThat(runs(OWN, LIBRARY, LIBRARY).get(1).packages()).isEqualTo("org.acme.core");
        FrameReport unnamed = Reports.frame("Main", "main", 3, false);
        assertThat(runs(OWN, unnamed, LIBRARY).get(1).packages()).isEqualTo("no package, org.acme.core");
    }

    @Test
    void firstOwnFrameSpeaksForAThrowable() {
        Thrown thrown = traces(throwable("exception", 0, LIBRARY, OWN)).get(0);
        assertThat(thrown.first())
                .isEqualTo(new DetailedView.Frame("com.example.", "Shop", "find", "(Shop.java:1)", true));
        assertThat(traces(throwable("exception", 0)).get(0).first()).isNull();
    }

    @Test
    void framesInCommonAreCountedAndNotRepeated() {
        List<Thrown> chain = traces(
                throwable("exception", 0, OWN, LIBRARY, LIBRARY), throwable("cause", 0, LIBRARY, LIBRARY, LIBRARY));
        assertThat(chain.get(0).rest()).isNull();
        assertThat(chain.get(1).rest()).isEqualTo("… 2 more, the same as above");
        assertThat(chain.get(1).runs()).hasSize(1);
    }

    @Test
    void framesLeftOutBeforeAreCounted() {
        Thrown thrown = traces(throwable("exception", 7, OWN)).get(0);
        assertThat(thrown.rest()).isEqualTo("… 7 more, left out to keep this page small");
    }

    @Test
    void rootIsTheLastCauseAndNoSuppressedOne() {
        List<Thrown> chain = traces(
                throwable("exception", 0, OWN),
                throwable("cause", 0, LIBRARY),
                throwable("suppressed", 0, OWN),
                throwable("cause", 0, OWN));
        assertThat(chain).extracting(Thrown::started).containsExactly(false, true, false, false);
        assertThat(chain).extracting(Thrown::lead).containsExactly("", "Caused by: ", "Suppressed: ", "Caused by: ");
        assertThat(Traces.root(chain)).isSameAs(chain.get(1));
    }

    @Test
    void applicationsNearestFrameIsFoundAboveARootCauseWithoutOne() {
        ThrowableReport mine = throwable("exception", 0, LIBRARY, OWN);
        ThrowableReport theirs = throwable("cause", 0, LIBRARY);
        assertThat(Traces.yours(traces(mine, theirs))).isEqualTo(Traces.frame(OWN.site(), true, new Ration(1_000)));
        assertThat(Traces.yours(traces(theirs, mine))).isNull();
        assertThat(Traces.yours(traces(theirs))).isNull();
        assertThat(Traces.yours(List.of())).isNull();
    }

    @Test
    void loneThrowableIsItsOwnRootWithoutAMark() {
        List<Thrown> chain = traces(throwable("exception", 0, OWN));
        assertThat(chain.get(0).started()).isFalse();
        assertThat(Traces.root(chain)).isSameAs(chain.get(0));
        assertThat(Traces.root(List.of())).isNull();
    }

    private static List<Run> runs(FrameReport... frames) {
        return traces(throwable("exception", 0, frames)).get(0).runs();
    }

    private static List<Thrown> traces(ThrowableReport... chain) {
        return new Traces(new Ration(100_000)).of(List.of(chain));
    }

    private static ThrowableReport throwable(String relation, int leftOut, FrameReport... frames) {
        return new ThrowableReport(relation, "com.example.Failure", "", List.of(frames), leftOut);
    }
}
