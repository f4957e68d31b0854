/**
 * The services that the shop calls: one that answers, and others that fail in different ways.
 */
@NullMarked
package io.substatus.demo.upstream;

import org.jspecify.annotations.NullMarked;
