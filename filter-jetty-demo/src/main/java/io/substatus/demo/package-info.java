/**
 * The demo: a tea shop on embedded Jetty, a proxy for strangers, and the peers that the shop depends on.
 */
@NullMarked
package io.substatus.demo;

import org.jspecify.annotations.NullMarked;
