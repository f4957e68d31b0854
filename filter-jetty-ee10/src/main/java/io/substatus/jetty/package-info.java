/** The error handler of servlet contexts in Jetty's environment EE10. */
@NullMarked
package io.substatus.jetty;

import org.jspecify.annotations.NullMarked;
