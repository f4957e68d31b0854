/** Jetty with all three hooks, over raw sockets. */
@NullMarked
package io.substatus.jetty.container;

import org.jspecify.annotations.NullMarked;
