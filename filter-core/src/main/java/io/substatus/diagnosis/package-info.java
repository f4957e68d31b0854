/**
 * The service interface by which detectors find the code and the reason of a failure.
 */
@NullMarked
package io.substatus.diagnosis;

import org.jspecify.annotations.NullMarked;
