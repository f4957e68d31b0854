/** The command line, as a class and as the packed jar in a process of its own. */
@NullMarked
package io.substatus.internal.commandline;

import org.jspecify.annotations.NullMarked;
