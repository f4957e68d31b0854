/**
 * Says what a line of the access log contains: the fields, the compiled format, the encoding, the directives.
 *
 * <p>{@link io.substatus.internal.accesslog.AccessLog#log} is called once for each request, on the thread that completes
 * it. A line is encoded by hand into a pooled buffer without allocating anything in the steady state, then handed to the
 * sink as finished bytes. {@code PlainLine} does that for lines of ASCII, which nearly all are, and {@code LineEncoder}
 * for all others. The pool is emptied by atomic exchange, so that nobody else has a buffer that was taken; a thread
 * that finds it empty makes a buffer of its own and waits for nobody.
 */
@NullMarked
package io.substatus.internal.accesslog;

import org.jspecify.annotations.NullMarked;
