package io.substatus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which code an exception class stands for. An exception that leaves the application, or one of its causes, with
 * this annotation is answered with that status and logged with that sub-status.
 *
 * <pre>{@code
 * @SubStatus(status = 403, value = 15)
 * class TooManySessionsException extends RuntimeException {}
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SubStatus {

    /** The HTTP status, 400 to 599. */
    int status();

    /** The sub-status; 0 says nothing more than the status. */
    int value() default 0;
}
