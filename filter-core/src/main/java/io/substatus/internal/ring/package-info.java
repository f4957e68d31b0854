/**
 * A bounded ring of entries in a file that is mapped into memory, so that what was put into it outlives the process;
 * knows bytes and files, nothing of HTTP, W3C or log files.
 *
 * <p><b>Several producers, one consumer.</b> Positions are 64-bit numbers that only rise; the byte of a position lies at
 * the position modulo the capacity. A producer claims a stretch by one compare-and-set, fills it, and publishes it by
 * writing its mark, a number that no other position of any generation has, with release semantics. The consumer reads
 * marks with acquire semantics and takes entries in the order of their positions; so whoever sees a mark sees the entry
 * that was written before it. The consumer frees a stretch by a volatile write of its position after it has copied it
 * out, and a producer reads that position before it claims: nobody overwrites what may still be read.
 *
 * <p><b>Why nothing is lost when the process dies.</b> A store into mapped memory is in the operating system's hands as soon
 * as it is executed; a signal stops a process between two stores. Release semantics keep compiler and processor from
 * executing the mark before the bytes, so a mark without its bytes is never seen, not even by the next process. A
 * claim that was never published leaves a hole of unknown length: the reader of a dead process's ring looks for the next
 * mark at every eighth byte. What an earlier round left there has the marks of other positions, and no client can write a
 * mark into its request, since the number of a generation is random and never told.
 *
 * <p><b>Why nothing is there twice.</b> The consumer notes its position together with a note of its own (here: which log file,
 * and how long it was) in two places by turns, each with a check sum, so that one of them is whole at every moment. The
 * place in memory is freed only after the note is complete. A process that dies between writing its log and noting it leaves a
 * log that is longer than the note says, and what lies behind that length is the beginning of what the ring holds: the
 * reader compares and goes on at the first byte that is missing.
 *
 * <p>What this does not promise: after a loss of power the operating system may have stored pages in any order. Check sums
 * keep entries that are not whole from being taken for lines.
 */
@NullMarked
package io.substatus.internal.ring;

import org.jspecify.annotations.NullMarked;
