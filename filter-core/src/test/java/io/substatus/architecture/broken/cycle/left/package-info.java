/** Part of a broken example. */
@NullMarked
package io.substatus.architecture.broken.cycle.left;

import org.jspecify.annotations.NullMarked;
