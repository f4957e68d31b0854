package io.substatus.architecture.broken.cycle.left;

import io.substatus.architecture.broken.cycle.right.Right;

/** Needs a package that needs this one. */
public record Left(Right right) {}
