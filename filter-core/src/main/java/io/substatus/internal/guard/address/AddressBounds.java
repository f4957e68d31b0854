package io.substatus.internal.guard.address;

import java.time.Duration;

/**
 * What may be waited for and kept of clients' addresses. Immutable.
 *
 * @param longestWait the most that a request waits for the name of its client's host
 * @param names of how many addresses the host's name is kept
 * @param visitors of how many addresses the requests are counted; fewer if they have many requests in an interval
 */
public record AddressBounds(Duration longestWait, int names, int visitors) {

    /** What holds unless something else is set. */
    public static final AddressBounds USUAL = new AddressBounds(Duration.ofSeconds(2), 10_000, 160_000);
}
