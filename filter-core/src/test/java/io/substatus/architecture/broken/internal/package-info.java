/** Part of a broken example. */
@NullMarked
package io.substatus.architecture.broken.internal;

import org.jspecify.annotations.NullMarked;
