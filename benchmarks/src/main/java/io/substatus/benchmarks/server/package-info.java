/** Whole servers, each with its own access log or with ours: what a request costs, and what the log says after a kill. */
@NullMarked
package io.substatus.benchmarks.server;

import org.jspecify.annotations.NullMarked;
