package io.substatus.internal.webconfig;

/**
 * The sections that hold at a path of the application and below it. Immutable.
 *
 * @param path without slashes at either end, never empty; compared by whole segments and without regard to case
 * @param sections what holds there, the surrounding settings merged in
 */
public record Location(String path, Sections sections) {}
