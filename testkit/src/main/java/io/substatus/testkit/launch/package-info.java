/**
 * The programs that run inside a container's process: one main class for each family of containers.
 *
 * <p>The parent writes one command a line to standard input and reads one answer a line from standard output; words are
 * URL-encoded, so that paths may hold blanks. Everything that the container logs, and whatever an application prints,
 * goes to standard error. The process ends by itself as soon as its standard input is closed, however the parent ended.
 *
 * <pre>{@code
 * java -cp testkit-classes:container-jars io.substatus.testkit.launch.TomcatMain --user=alice:secret:user
 * < PORT http=41234 ipv6=41234 h2c=0 https=0
 * > deploy %2Fshop %2Ftmp%2Fshop keep substatus.siteId=7
 * < OK
 * > mark m1            (writes "m1" as a line of its own to standard error)
 * < OK
 * > undeploy %2Fshop
 * < OK
 * > stop
 * < OK
 * }</pre>
 *
 * <p>A command that fails answers {@code FAILED} and one line that says why.
 */
@NullMarked
package io.substatus.testkit.launch;

import org.jspecify.annotations.NullMarked;
