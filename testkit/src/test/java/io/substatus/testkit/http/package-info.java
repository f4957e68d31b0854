/** Tests of the HTTP client, against servers that send what a script says. */
@NullMarked
package io.substatus.testkit.http;

import org.jspecify.annotations.NullMarked;
