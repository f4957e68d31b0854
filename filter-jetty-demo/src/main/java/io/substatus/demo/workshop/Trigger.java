package io.substatus.demo.workshop;

import io.substatus.status.SubStatusCode;

/**
 * A way to make a code happen. Immutable.
 *
 * @param id its name in URLs
 * @param code the code that page and log show
 * @param label what the button says
 * @param cause what happens in the shop, one or two sentences
 * @param declared whether the shop declares the code itself, rather than Substatus finding it
 * @param call the request
 */
public record Trigger(String id, SubStatusCode code, String label, String cause, boolean declared, Call call) {}
