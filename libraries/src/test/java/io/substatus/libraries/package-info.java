/**
 * Real exceptions out of real calls of other people's libraries, and what the diagnosis makes of them. Holds tests
 * only; nothing here is shipped.
 */
@NullMarked
package io.substatus.libraries;

import org.jspecify.annotations.NullMarked;
