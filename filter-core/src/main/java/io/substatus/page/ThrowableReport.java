package io.substatus.page;

import java.util.List;

/**
 * One throwable of a cause chain. Immutable.
 *
 * @param relation {@code exception}, {@code cause} or {@code suppressed}
 * @param className binary name of its class
 * @param message its message, masked and cut; empty when it has none
 * @param frames its frames, top first, at most as many as are shown
 * @param framesLeftOut how many more it had
 */
public record ThrowableReport(
        String relation, String className, String message, List<FrameReport> frames, int framesLeftOut) {

    /** Copies the list. */
    public ThrowableReport {
        frames = List.copyOf(frames);
    }
}
