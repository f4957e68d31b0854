/**
 * Decides who sees what of an error, and in which form: details or a friendly page, masked, negotiated, with
 * fallbacks. Knows no servlet types.
 */
@NullMarked
package io.substatus.internal.errorpage;

import org.jspecify.annotations.NullMarked;
