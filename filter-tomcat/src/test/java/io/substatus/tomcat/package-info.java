/** Tests of the valve in real Tomcats, over real sockets. */
@NullMarked
package io.substatus.tomcat;

import org.jspecify.annotations.NullMarked;
