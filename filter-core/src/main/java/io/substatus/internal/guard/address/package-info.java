/**
 * {@code ipSecurity} and {@code dynamicIpSecurity}: who may ask, and how often.
 */
@NullMarked
package io.substatus.internal.guard.address;

import org.jspecify.annotations.NullMarked;
