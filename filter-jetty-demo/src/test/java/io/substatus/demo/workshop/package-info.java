/** The workshop's parts, one by one. */
@NullMarked
package io.substatus.demo.workshop;

import org.jspecify.annotations.NullMarked;
