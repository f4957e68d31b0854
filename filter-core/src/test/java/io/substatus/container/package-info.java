/**
 * What the filter does in real containers, seen from outside: on the wire, in the access log and in the container's own
 * log. Each class holds one theme; the web applications' servlets lie in {@code behaviour}.
 */
@NullMarked
package io.substatus.container;

import org.jspecify.annotations.NullMarked;
