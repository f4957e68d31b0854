package io.substatus.demo.shop;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Lets go of the order book when the application stops. Stateless. */
public final class ClosingTime implements ServletContextListener {

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Shop.of(event.getServletContext()).orders().close();
    }
}
