/**
 * Jetty's side of Substatus: pages for the errors that no filter sees, and one log line for every request.
 *
 * <p>{@link io.substatus.jetty.SubstatusErrorHandler} answers what the server refuses,
 * {@link io.substatus.jetty.SubstatusRequestLog} writes the lines. The error handler of contexts,
 * {@code SubstatusContextErrorHandler}, is in a jar of its own for each Jakarta EE environment, because it extends a class
 * of that environment.
 */
@NullMarked
package io.substatus.jetty;

import org.jspecify.annotations.NullMarked;
