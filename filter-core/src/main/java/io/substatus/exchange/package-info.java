/**
 * The facts of one request: what was asked, how it ended, and why.
 */
@NullMarked
package io.substatus.exchange;

import org.jspecify.annotations.NullMarked;
