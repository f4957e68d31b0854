/**
 * Shows operators how a log is doing: by JMX, and as an attribute of the servlet context. JMX is not there in every
 * virtual machine and not allowed in every one; then a message says so and everything else goes on.
 *
 * <p>Whoever reads may have no class of this library, or have it from another class loader; so names and values are of
 * types of the JDK.
 */
@NullMarked
package io.substatus.internal.management;

import org.jspecify.annotations.NullMarked;
