/**
 * Gets bytes into a rolling file; knows neither HTTP nor the W3C format.
 *
 * <p>Request threads call {@link io.substatus.internal.logfile.LogSink#append}; in the steady state nothing is allocated
 * for an entry. There are two engines:
 *
 * <ul>
 *   <li>{@code RingLog}: the entry is copied into a ring that is mapped from a file, and one daemon thread per log writes what is
 *       there, many entries at once. After a kill {@code RingRecovery} completes the log from the ring. When the file
 *       cannot be written entries wait; when there is no room for them, they are dropped and counted.
 *   <li>{@link io.substatus.internal.logfile.RollingLogFile}: an entry is one write of one buffer under one lock, on the
 *       caller's thread. When the file cannot be written the entry is counted and lost.
 * </ul>
 *
 * <p>{@link io.substatus.internal.logfile.SiteLog} has the engine of the moment; {@code LogKeeper}, in the log's thread, takes
 * the folder, makes the ring and puts one engine in the place of the other when a ring can be made or was lost. Whatever happens to the disk, the
 * caller never notices, and writing resumes by itself. Which file an entry belongs to is decided by the entry's own time.
 */
@NullMarked
package io.substatus.internal.logfile;

import org.jspecify.annotations.NullMarked;
