/**
 * Reads from a request what an error page depends on: whether it comes from this machine, the form and the language
 * that the client asks for. Never throws for what a client sends.
 */
@NullMarked
package io.substatus.internal.errorpage.request;

import org.jspecify.annotations.NullMarked;
