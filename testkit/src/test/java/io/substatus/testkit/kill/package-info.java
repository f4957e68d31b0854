@NullMarked
package io.substatus.testkit.kill;

import org.jspecify.annotations.NullMarked;
