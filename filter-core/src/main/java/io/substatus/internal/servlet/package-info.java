/**
 * Translates servlet requests, responses, dispatches and asynchronous cycles to facts and back. The only package beside
 * the front door that knows the servlet API.
 *
 * <p>One {@link io.substatus.internal.servlet.ServletExchange} accompanies a request through all its dispatches. Nothing
 * here buffers: a body goes to the container as it is written, and a page is written where the error is made, because
 * both Jetty and Tomcat have closed the response when a forward returns.
 */
@NullMarked
package io.substatus.internal.servlet;

import org.jspecify.annotations.NullMarked;
