/** What the applications do in which the scenarios play. */
@NullMarked
package io.substatus.scenarios.app;

import org.jspecify.annotations.NullMarked;
