/** Throw-away keys for TLS and the authority that vouches for them, made anew at each start. */
@NullMarked
package io.substatus.demo.keys;

import org.jspecify.annotations.NullMarked;
