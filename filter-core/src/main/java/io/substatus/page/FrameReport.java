package io.substatus.page;

import io.substatus.exchange.CallSite;

/**
 * One stack frame.
 *
 * @param site the place in code
 * @param own true for the application's code, false for libraries, the container and the JDK
 */
public record FrameReport(CallSite site, boolean own) {}
