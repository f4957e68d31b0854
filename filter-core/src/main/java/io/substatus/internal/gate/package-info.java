/**
 * Stands before the application: the guards of every URL in their order, and the file that they come from.
 */
@NullMarked
package io.substatus.internal.gate;

import org.jspecify.annotations.NullMarked;
