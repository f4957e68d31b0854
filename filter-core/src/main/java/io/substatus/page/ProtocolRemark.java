package io.substatus.page;

/**
 * A duty of HTTP that a failed answer did not do, or that was done for it. Immutable.
 *
 * @param fact what the answer lacked or had too much of, and what became of it
 * @param duty what HTTP asks, in one sentence
 * @param source where it asks so: an RFC and its section
 */
public record ProtocolRemark(String fact, String duty, String source) {}
