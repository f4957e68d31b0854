/**
 * Reads a {@code web.config}: XML with the places of everything in it, held against the schema, to typed settings.
 */
@NullMarked
package io.substatus.internal.webconfig.reader;

import org.jspecify.annotations.NullMarked;
