/**
 * The pages that people see: friendly ones, made at build time, and the detailed one. Behind
 * {@link io.substatus.page.ErrorPageRenderer}; nothing else of it is used by others.
 */
@NullMarked
package io.substatus.templates;

import org.jspecify.annotations.NullMarked;
