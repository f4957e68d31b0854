/** The hooks in a server of this process, with handlers of Jetty's core. */
@NullMarked
package io.substatus.jetty;

import org.jspecify.annotations.NullMarked;
