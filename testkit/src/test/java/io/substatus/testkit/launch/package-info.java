/** Tests of what the launchers are told. */
@NullMarked
package io.substatus.testkit.launch;

import org.jspecify.annotations.NullMarked;
