/** The buildings beside the shop: applications of their own, and the rules that lead to them. */
@NullMarked
package io.substatus.demo.annex;

import org.jspecify.annotations.NullMarked;
