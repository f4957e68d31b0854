/** The rules of the house as tests, each with a class that breaks it on purpose. */
@NullMarked
package io.substatus.architecture;

import org.jspecify.annotations.NullMarked;
