/** The error handler of servlet contexts in Jetty's environment EE11. */
@NullMarked
package io.substatus.jetty;

import org.jspecify.annotations.NullMarked;
