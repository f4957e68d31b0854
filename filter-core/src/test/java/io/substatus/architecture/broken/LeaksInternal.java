package io.substatus.architecture.broken;

import io.substatus.architecture.broken.internal.Hidden;
import java.util.List;

/** Shows users a type that is not theirs. */
public record LeaksInternal(List<Hidden> hidden) {}
