/**
 * {@code requestFiltering} and the number of a path's segments: what the text of a request may look like.
 */
@NullMarked
package io.substatus.internal.guard.filtering;

import org.jspecify.annotations.NullMarked;
