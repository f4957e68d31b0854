/**
 * The page beside the shop from which its failures are caused: the catalogue, the triggers and the tail of the log.
 */
@NullMarked
package io.substatus.demo.workshop;

import org.jspecify.annotations.NullMarked;
