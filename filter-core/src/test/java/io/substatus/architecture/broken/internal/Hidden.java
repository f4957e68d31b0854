package io.substatus.architecture.broken.internal;

/** Of no concern to users. */
public record Hidden(int value) {}
