/** Tests of the pages. */
@NullMarked
package io.substatus.templates;

import org.jspecify.annotations.NullMarked;
