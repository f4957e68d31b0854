/**
 * Internet addresses: their text, their bits, and ranges of them. Knows nothing of requests, and asks no name service.
 */
@NullMarked
package io.substatus.internal.address;

import org.jspecify.annotations.NullMarked;
