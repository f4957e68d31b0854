/** The demo as a visitor, a stranger and a log reader find it. */
@NullMarked
package io.substatus.demo;

import org.jspecify.annotations.NullMarked;
