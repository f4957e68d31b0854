/**
 * Refuses requests before the application runs, as {@code web.config} says.
 */
@NullMarked
package io.substatus.internal.guard;

import org.jspecify.annotations.NullMarked;
