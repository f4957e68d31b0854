/** Servlets that do one thing, right or wrong, for each path below them. */
@NullMarked
package io.substatus.container.behaviour;

import org.jspecify.annotations.NullMarked;
