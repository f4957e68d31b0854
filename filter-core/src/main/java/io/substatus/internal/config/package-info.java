/**
 * Reads the settings of the filter from the four places where they may stand, and says all that is wrong with them at once.
 *
 * <p>Knows neither servlets nor files: it is given maps, and gives back a record.
 */
@NullMarked
package io.substatus.internal.config;

import org.jspecify.annotations.NullMarked;
