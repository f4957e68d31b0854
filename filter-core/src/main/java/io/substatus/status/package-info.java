/**
 * Names a code: status, sub-status, title, Windows error, and the catalogue of known ones. Uses nothing else.
 */
@NullMarked
package io.substatus.status;

import org.jspecify.annotations.NullMarked;
