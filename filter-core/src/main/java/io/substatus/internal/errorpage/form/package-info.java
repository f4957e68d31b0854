/**
 * Writes reports and templates in each form, with one encoder per place. What comes in is masked and not yet encoded.
 */
@NullMarked
package io.substatus.internal.errorpage.form;

import org.jspecify.annotations.NullMarked;
