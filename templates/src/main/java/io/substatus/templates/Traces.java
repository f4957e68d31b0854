package io.substatus.templates;

import io.substatus.exchange.CallSite;
import io.substatus.page.FrameReport;
import io.substatus.page.ThrowableReport;
import io.substatus.templates.DetailedView.Frame;
import io.substatus.templates.DetailedView.Thrown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces as the page shows them: the application's frames in sight, runs of library frames folded, frames that a
 * cause has in common with what it caused told as a number, as the JDK does. Not thread-safe: one for each page.
 */
final class Traces {

    /** Markup around one frame, generously. */
    private static final int BYTES_OF_FRAME = 130;

    /** Markup of a throwable's head, generously. */
    private static final int BYTES_OF_HEAD = 600;

    private final Ration ration;

    Traces(Ration ration) {
        this.ration = ration;
    }

    /** The throwables; each may fill an equal part of what is left, so that a long one does not hide the others. */
    List<Thrown> of(List<ThrowableReport> reports) {
        List<Thrown> chain = new ArrayList<>();
        int root = rootOf(reports);
        for (int i = 0; i < reports.size() && ration.take(BYTES_OF_HEAD); i++) {
            int floor = ration.left() - ration.left() / (reports.size() - i);
            List<FrameReport> above = i == 0 ? List.of() : reports.get(i - 1).frames();
            chain.add(thrown(reports.get(i), above, floor, root > 0 && i == root));
        }
        return chain;
    }

    /** The throwable that started it all: the one so marked, else the only one. */
    static @Nullable Thrown root(List<Thrown> chain) {
        return chain.isEmpty() ? null : chain.get(started(chain));
    }

    private static int started(List<Thrown> chain) {
        int i = chain.size() - 1;
        while (i > 0 && !chain.get(i).started()) {
            i--;
        }
        return i;
    }

    /**
     * The application's topmost frame in the root cause's nearest neighbour above that has one.
     *
     * @return the frame, or null when there is none or the root cause has one itself
     */
    static @Nullable Frame yours(List<Thrown> chain) {
        int root = started(chain);
        for (int i = root; i >= 0; i--) {
            Frame first = chain.get(i).first();
            if (first != null && first.own()) {
                return i == root ? null : first;
            }
        }
        return null;
    }

    private static int rootOf(List<ThrowableReport> reports) {
        int root = 0;
        for (int i = 0; i < reports.size() && !reports.get(i).relation().equals("suppressed"); i++) {
            root = i;
        }
        return root;
    }

    private Thrown thrown(ThrowableReport report, List<FrameReport> above, int floor, boolean started) {
        String name = report.className();
        int dot = name.lastIndexOf('.') + 1;
        String packageName = ration.text(name.substring(0, dot));
        String type = ration.text(name.substring(dot));
        String message = ration.optional(report.message().isEmpty() ? null : report.message());
        int common = report.framesLeftOut() > 0 ? 0 : Runs.common(report.frames(), above);
        List<FrameReport> fresh = report.frames().subList(0, report.frames().size() - common);
        Frame first = first(fresh);
        List<Frame> shown = fitting(fresh, floor);
        String rest = rest(fresh.size() - shown.size() + report.framesLeftOut(), common);
        return new Thrown(lead(report), packageName, type, message, started, first, Runs.of(shown), rest);
    }

    private static String lead(ThrowableReport report) {
        return switch (report.relation()) {
            case "cause" -> "Caused by: ";
            case "suppressed" -> "Suppressed: ";
            default -> "";
        };
    }

    private @Nullable Frame first(List<FrameReport> frames) {
        return frames.stream()
                .filter(FrameReport::own)
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .map(frame -> frame(frame.site(), frame.own(), ration))
                .orElse(null);
    }

    private List<Frame> fitting(List<FrameReport> frames, int floor) {
        List<Frame> shown = new ArrayList<>();
        for (FrameReport frame : frames) {
            if (ration.left() < floor || !ration.take(BYTES_OF_FRAME)) {
                break;
            }
            shown.add(frame(frame.site(), frame.own(), ration));
        }
        return shown;
    }

    private static @Nullable String rest(int cut, int common) {
        if (cut > 0) {
            return "… " + cut + " more, left out to keep this page small";
        }
        return common > 0 ? "… " + common + " more, the same as above" : null;
    }

    /** The pieces of a frame; together they read as the JDK prints it. */
    static Frame frame(CallSite site, boolean own, Ration ration) {
        String name = site.className();
        int dot = name.lastIndexOf('.') + 1;
        int parenthesis = name.length() + 1 + site.methodName().length();
        return new Frame(
                ration.text(name.substring(0, dot)),
                ration.text(name.substring(dot)),
                ration.text(site.methodName()),
                ration.text(site.toString().substring(parenthesis)),
                own);
    }
}
