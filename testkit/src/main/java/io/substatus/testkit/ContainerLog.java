package io.substatus.testkit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What a container and its applications wrote to standard error and standard output so far. Thread-safe. */
public final class ContainerLog {
    private static final String MARK = "~~testkit-mark-";
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofSeconds(5);

    private final StringBuilder text = new StringBuilder();
    private final Predicate<String> writeLine;
    private int marksAsked;
    private int marksSeen;
    private boolean ended;

    /** @param writeLine makes the container write a line to its log; false if it is dead */
    ContainerLog(Predicate<String> writeLine) {
        this.writeLine = writeLine;
    }

    /** Everything since the start, lines ending in LF. */
    public String text() {
        return since(0);
    }

    /**
     * A moment to ask about later. All that was logged before this call lies before the mark.
     *
     * @return a position for {@link #since}
     */
    public int mark() {
        settle();
        return length();
    }

    /**
     * What was logged since a moment, up to now: a line that the container wrote before this call is there.
     *
     * @param mark from {@link #mark}
     */
    public String since(int mark) {
        settle();
        return tail(mark);
    }

    /** Waits until all that the container wrote so far has come through the pipe. */
    private void settle() {
        int mark = nextMark();
        boolean alive = writeLine.test(MARK + mark);
        await(alive ? mark : Integer.MAX_VALUE);
    }

    private synchronized int nextMark() {
        return ++marksAsked;
    }

    private synchronized void await(int mark) {
        if (!awaitMark(mark, SETTLE)) {
            throw new ContainerException("log: silent (expected: mark " + mark + ")\n" + text);
        }
    }

    /** Waits for the end of the log, but not for long. */
    synchronized void awaitEnd(Duration timeout) {
        awaitMark(Integer.MAX_VALUE, timeout);
    }

    /** Waits until the log has all of these texts since a moment, but not for long. */
    void await(int mark, Set<String> texts) {
        await(() -> texts.stream().allMatch(tail(mark)::contains), LATE);
    }

    private boolean awaitMark(int mark, Duration timeout) {
        return await(() -> marksSeen >= mark, timeout);
    }

    private synchronized boolean await(BooleanSupplier condition, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        long millis = timeout.toMillis();
        boolean holds = condition.getAsBoolean();
        while (!holds && !ended && millis > 0) {
            Waits.on(this, millis);
            millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            holds = condition.getAsBoolean();
        }
        return holds || ended;
    }

    synchronized void append(String line) {
        int at = line.indexOf(MARK);
        if (at < 0) {
            text.append(line).append('\n');
        } else {
            text.append(line, 0, at);
            marksSeen = Integer.parseInt(line.substring(at + MARK.length()));
        }
        notifyAll();
    }

    /** Nothing more will be appended. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized int length() {
        return text.length();
    }

    /** What has come through the pipe since, without waiting for more. */
    synchronized String tail(int from) {
        return text.substring(from);
    }
}
