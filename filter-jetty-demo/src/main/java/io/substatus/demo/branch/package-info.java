/** The shop's branches: applications of their own that came over from IIS, each with its {@code web.config}. */
@NullMarked
package io.substatus.demo.branch;

import org.jspecify.annotations.NullMarked;
