/** Who sees what of an error, on real containers and over the wire: details, silence, encoding, masking, limits. */
@NullMarked
package io.substatus.security;

import org.jspecify.annotations.NullMarked;
