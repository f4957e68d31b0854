/** The filter as a stranger adds it: a jar in WEB-INF/lib, settings, and what happens when they are wrong. */
@NullMarked
package io.substatus.dropin;

import org.jspecify.annotations.NullMarked;
