/**
 * Checks answers against what HTTP asks of them. Says what it found beside the code and never changes the code.
 */
@NullMarked
package io.substatus.internal.protocol;

import org.jspecify.annotations.NullMarked;
