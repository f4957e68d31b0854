package io.substatus.templates;

import io.substatus.page.FrameReport;
import io.substatus.templates.DetailedView.Frame;
import io.substatus.templates.DetailedView.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Divides stack frames into what is shown and what is folded away. Stateless. */
final class Runs {

    /** A single library frame between two own ones takes no more room than its fold would. */
    private static final int SHORTEST_FOLD = 2;

    private static final int PACKAGES_NAMED = 3;

    private Runs() {}

    /**
     * How many frames at the end are the same as those of the throwable that this one caused.
     *
     * @param frames a throwable's frames
     * @param above the frames of the throwable above it
     */
    static int common(List<FrameReport> frames, List<FrameReport> above) {
        int count = 0;
        while (count < Math.min(frames.size(), above.size())
                && frames.get(frames.size() - 1 - count).equals(above.get(above.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    /** The runs, in order. The topmost frame is where it was thrown: it stays in sight whoever's it is. */
    static List<Run> of(List<Frame> frames) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= frames.size(); i++) {
            if (i == frames.size()
                    || i == 1
                    || frames.get(i).own() != frames.get(start).own()) {
                runs.add(run(frames.subList(start, i)));
                start = i;
            }
        }
        return runs;
    }

    private static Run run(List<Frame> frames) {
        boolean shown = frames.get(0).own() || frames.size() < SHORTEST_FOLD;
        return shown
                ? new Run(null, "", List.copyOf(frames))
                : new Run(frames.size() + " library frames", packages(frames), List.copyOf(frames));
    }

    private static String packages(List<Frame> frames) {
        Set<String> names = new LinkedHashSet<>();
        for (Frame frame : frames) {
            if (names.size() < PACKAGES_NAMED) {
                names.add(head(frame.packageName()));
            }
        }
        return String.join(", ", names);
    }

    /** {@code org.apache.catalina} of {@code org.apache.catalina.core.}: enough to know whose code it is. */
    private static String head(String packageName) {
        int end = -1;
        for (int parts = 0; parts < 3; parts++) {
            int dot = packageName.indexOf('.', end + 1);
            if (dot < 0) {
                break;
            }
            end = dot;
        }
        return end < 0 ? "no package" : packageName.substring(0, Math.min(end, 40));
    }
}
