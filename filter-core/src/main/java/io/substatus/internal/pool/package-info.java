/**
 * Lends memory to requests instead of making it anew.
 */
@NullMarked
package io.substatus.internal.pool;

import org.jspecify.annotations.NullMarked;
