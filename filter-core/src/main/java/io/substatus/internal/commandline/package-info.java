/**
 * Checks a {@code web.config}, and explains what it makes of a request, without a server. Nothing here needs the servlet
 * API, because nothing but the jar is there when it runs.
 */
@NullMarked
package io.substatus.internal.commandline;

import org.jspecify.annotations.NullMarked;
