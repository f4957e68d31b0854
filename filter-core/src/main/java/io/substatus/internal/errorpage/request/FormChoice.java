package io.substatus.internal.errorpage.request;

import io.substatus.page.Field;
import io.substatus.page.PageForm;

/**
 * The form to answer in, and what the choice depended on. Immutable.
 *
 * @param form the form
 * @param brief true when nobody will read more than one line: an image, a script, a font
 * @param vary the Vary field
 */
public record FormChoice(PageForm form, boolean brief, Field vary) {}
