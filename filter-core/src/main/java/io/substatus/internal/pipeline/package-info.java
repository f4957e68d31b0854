/**
 * From a failure to its code and its page: what the filter and the containers' hooks share. Knows neither servlets nor
 * containers.
 */
@NullMarked
package io.substatus.internal.pipeline;

import org.jspecify.annotations.NullMarked;
