package io.substatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServletExchangeTest {

    @Test
    void placesAreGivenBackWhateverBefallsTheLine() {
        AtomicInteger given = new AtomicInteger();
        HttpServletRequest request = object(
                HttpServletRequest.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getDispatcherType") ? DispatcherType.REQUEST : null);
        HttpServletResponse response = object(
                HttpServletResponse.class,
                (proxy, method, arguments) -> method.getReturnType() == int.class ? 200 : null);
        ErrorAnswers answers = object(ErrorAnswers.class, (proxy, method, arguments) -> {
            if (method.getName().equals("completed")) {
                throw new OutOfMemoryError("for this test");
            }
            return method.getReturnType() == boolean.class ? false : null;
        });
        ServletExchange exchange = new ServletExchange(answers, request, response, DispatcherType.REQUEST);
        LiveRequest live = new LiveRequest(request, response, exchange);
        exchange.guardedAs(live);
        live.atEnd(given::incrementAndGet);

        assertThatThrownBy(exchange::completed).isInstanceOf(OutOfMemoryError.class);

        assertThat(given).hasValue(1);
        exchange.completed();
        assertThat(given).as("only once").hasValue(1);
    }

    private static <T> T object(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
