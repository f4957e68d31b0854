/** Part of a broken example. */
@NullMarked
package io.substatus.architecture.broken.cycle.right;

import org.jspecify.annotations.NullMarked;
