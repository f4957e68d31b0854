/**
 * Finds what comes near a path at which nothing was found: files, servlet mappings, the context path. For the developer
 * alone, and bounded, whatever the application holds and the request says.
 */
@NullMarked
package io.substatus.internal.nearmiss;

import org.jspecify.annotations.NullMarked;
