/**
 * What an error page is made of, and the service interface that turns it into bytes.
 */
@NullMarked
package io.substatus.page;

import org.jspecify.annotations.NullMarked;
