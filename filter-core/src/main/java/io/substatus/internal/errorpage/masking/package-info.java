/**
 * Takes secrets out of everything that is shown or logged of a request and an exception, once, before any form is
 * made of it. Every pass is linear in the text and no regular expression is used, for the text is a stranger's.
 */
@NullMarked
package io.substatus.internal.errorpage.masking;

import org.jspecify.annotations.NullMarked;
