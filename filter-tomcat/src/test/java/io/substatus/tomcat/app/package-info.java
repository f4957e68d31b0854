/** What the tests put into the containers. */
@NullMarked
package io.substatus.tomcat.app;

import org.jspecify.annotations.NullMarked;
