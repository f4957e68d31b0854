package io.substatus.testkit.kill;

/**
 * How many answers a client got in full before the server died: those to its requests 1 to {@code count}. Immutable.
 *
 * @param round how often the server was killed before, from 0
 * @param connection which client this is, from 0
 * @param count how many; the next request may have been under way
 */
public record Answered(int round, int connection, int count) {}
