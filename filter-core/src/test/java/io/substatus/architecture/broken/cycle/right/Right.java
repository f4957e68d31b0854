package io.substatus.architecture.broken.cycle.right;

import io.substatus.architecture.broken.cycle.left.Left;
import java.util.List;

/** Needs a package that needs this one. */
public record Right(List<Left> lefts) {}
