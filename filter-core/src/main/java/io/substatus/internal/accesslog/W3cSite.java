package io.substatus.internal.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * What is the same in all lines of a log. Immutable.
 *
 * @param name the site's name, {@code W3SVC<siteId>}
 * @param computerName the computer's name, or null when it is unknown or the log has no such field
 * @param log401SubStatus false writes the sub-status of every 401 as 0
 */
record W3cSite(String name, @Nullable String computerName, boolean log401SubStatus) {}
