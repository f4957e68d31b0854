/** Tests of the testkit itself. */
@NullMarked
package io.substatus.testkit;

import org.jspecify.annotations.NullMarked;
