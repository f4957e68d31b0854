/**
 * Which custom error {@code httpErrors} has for a code, and what is sent for it: a file in the client's language, a
 * redirect, or what a page of the application is told when it is executed. Knows no servlets.
 */
@NullMarked
package io.substatus.internal.customerror;

import org.jspecify.annotations.NullMarked;
