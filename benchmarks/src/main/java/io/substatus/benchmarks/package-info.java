/** Benchmarks of the filter beside its peers. Quote ratios of one run, never times of two. */
@NullMarked
package io.substatus.benchmarks;

import org.jspecify.annotations.NullMarked;
