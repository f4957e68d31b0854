/** What servers have in front of all applications. */
@NullMarked
package io.substatus.scenarios.server;

import org.jspecify.annotations.NullMarked;
