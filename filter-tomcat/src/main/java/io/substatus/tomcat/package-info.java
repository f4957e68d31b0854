/**
 * The hook for Tomcat: pages for errors that no filter sees, and the log line of every request.
 */
@NullMarked
package io.substatus.tomcat;

import org.jspecify.annotations.NullMarked;
