/** Classes that break one rule each, so that a rule which lets everything pass is noticed. Nothing else uses them. */
@NullMarked
package io.substatus.architecture.broken;

import org.jspecify.annotations.NullMarked;
