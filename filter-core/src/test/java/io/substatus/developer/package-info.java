/** What the developer at this machine is told over the wire, and nobody else. */
@NullMarked
package io.substatus.developer;

import org.jspecify.annotations.NullMarked;
