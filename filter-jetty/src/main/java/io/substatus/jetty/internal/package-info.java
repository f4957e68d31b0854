/** Translates Jetty's requests, contexts and answers to facts and back. Not for use by others. */
@NullMarked
package io.substatus.jetty.internal;

import org.jspecify.annotations.NullMarked;
