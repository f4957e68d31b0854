/**
 * The methods of WebDAV, and grammars of header fields: whether a value is what the specification allows. Each one reads its value once from left to
 * right, without recursion and without memory that grows with it, so that a hostile value costs what its length costs.
 * Knows nothing of requests.
 */
@NullMarked
package io.substatus.internal.grammar;

import org.jspecify.annotations.NullMarked;
