/** Tests of the log reader: what it takes, and each thing that it refuses. */
@NullMarked
package io.substatus.testkit.w3c;

import org.jspecify.annotations.NullMarked;
