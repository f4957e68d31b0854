package io.substatus.benchmarks.log;

import java.lang.reflect.Proxy;

/** Objects below a wrapper that answers all that is asked. Stateless. */
final class Unused {

    private Unused() {}

    static <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                Unused.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(method + " is not part of this benchmark");
                }));
    }
}
