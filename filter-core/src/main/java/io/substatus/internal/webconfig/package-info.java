/**
 * What a {@code web.config} says, as typed settings with IIS's defaults filled in; knows neither XML nor servlets.
 */
@NullMarked
package io.substatus.internal.webconfig;

import org.jspecify.annotations.NullMarked;
