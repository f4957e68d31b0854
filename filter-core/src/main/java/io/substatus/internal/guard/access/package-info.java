/**
 * What may be asked for, over which connection, and by how many at once: {@code access}, {@code handlers},
 * {@code staticContent}, {@code isapiCgiRestriction}, {@code directoryBrowse}, {@code serverRuntime}, the site's
 * bindings and limits, and {@code app_offline.htm}.
 */
@NullMarked
package io.substatus.internal.guard.access;

import org.jspecify.annotations.NullMarked;
