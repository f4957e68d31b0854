package io.substatus.internal.management;

/** A bean that is shown until this is closed. Implementations are thread-safe. */
public interface BeanRegistration extends AutoCloseable {

    /** Nothing is shown. */
    BeanRegistration NONE = () -> {};

    /** Takes the bean away. Closing again does nothing; never throws because of JMX. */
    @Override
    void close();
}
