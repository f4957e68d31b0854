/**
 * Works out the code of a failed request from how it failed, with the evidence. Knows nothing of servlets: it sees
 * the facts of an exchange only.
 */
@NullMarked
package io.substatus.internal.diagnosis;

import org.jspecify.annotations.NullMarked;
