/**
 * What the containers' hooks share: pages for the errors that no filter sees, and one log line for every request.
 *
 * <p>A hook lives in the container's class loader, a filter in its application's, and both may have this library from
 * jars of their own. They talk through attributes of JDK types alone: the hook marks each request whose line it will
 * write, the filter leaves there what it found, and publishes its settings in the servlet context.
 */
@NullMarked
package io.substatus.internal.hook;

import org.jspecify.annotations.NullMarked;
