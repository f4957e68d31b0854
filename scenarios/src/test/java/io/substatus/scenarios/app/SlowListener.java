package io.substatus.scenarios.app;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps an application starting, or stopping, until somebody has seen it: creates the file that the context parameter of
 * this name says, and waits until it is gone. Stateless.
 */
public final class SlowListener implements ServletContextListener {
    /** Context parameter: the file while the application starts. */
    public static final String STARTING = "starting";

    /** Context parameter: the file while it stops. */
    public static final String STOPPING = "stopping";

    private static final int PATIENCE = 1_000;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        await(event.getServletContext().getInitParameter(STARTING));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        await(event.getServletContext().getInitParameter(STOPPING));
    }

    private static void await(String name) {
        if (name == null) {
            return;
        }
        try {
            Path file = Files.createFile(Path.of(name));
            for (int i = 0; i < PATIENCE && Files.exists(file); i++) {
                Thread.sleep(10);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
