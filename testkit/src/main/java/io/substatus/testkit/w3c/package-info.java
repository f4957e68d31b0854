/**
 * A reader of W3C extended log files in the form that IIS 10 gives them. It shares no code with the writer that it
 * checks, and refuses the first thing that a strict reader of IIS logs would stumble over.
 *
 * <pre>{@code
 * List<W3cEntry> entries = W3cLogFolder.below(logDirectory).await(2);
 * assertThat(entries.get(0).get("sc-status")).isEqualTo("404");
 * assertThat(W3cLog.read(file).blocks()).hasSize(1);
 * }</pre>
 */
@NullMarked
package io.substatus.testkit.w3c;

import org.jspecify.annotations.NullMarked;
