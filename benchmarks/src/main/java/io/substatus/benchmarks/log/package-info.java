/**
 * What a line of an access log costs, beside the logs of the containers and of two logging libraries.
 *
 * <p>All write the same request. Each iteration opens its log in an empty folder and closes it afterwards, which drains
 * it; then the lines in the files are counted, so that a log which throws lines away is seen doing it, and the CPU time
 * of the whole process, writer threads included, is divided by the lines that are there.
 */
@NullMarked
package io.substatus.benchmarks.log;

import org.jspecify.annotations.NullMarked;
