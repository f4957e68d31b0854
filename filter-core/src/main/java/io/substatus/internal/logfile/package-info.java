/**
 * Gets bytes into a rolling file; knows neither HTTP nor the W3C format.
 *
 * <p>Request threads call {@link io.substatus.internal.logfile.LogSink#append} directly. An entry is one write of one
 * buffer under one lock; in the steady state nothing is allocated for it. There is no thread and no clock here: time is
 * the entry's own. When the file cannot be written the entry is counted and lost, the caller never notices, and writing
 * resumes by itself. After {@code close} entries are counted as failed. A process that is killed loses at most the entry
 * it was writing.
 */
@NullMarked
package io.substatus.internal.logfile;

import org.jspecify.annotations.NullMarked;
