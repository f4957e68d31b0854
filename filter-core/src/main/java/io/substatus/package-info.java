/**
 * The front door: the filter, the ways to declare a code, and the one pipeline that all adapters call.
 */
@NullMarked
package io.substatus;

import org.jspecify.annotations.NullMarked;
