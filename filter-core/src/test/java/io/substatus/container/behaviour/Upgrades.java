package io.substatus.container.behaviour;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;

/** Changes the protocol to one that says everything twice, or refuses to. */
public final class Upgrades extends Acting {
    /** Made by the container. */
    public Upgrades() {
        on("/twice", (request, response) -> {
            response.setHeader("Upgrade", "twice");
            response.setHeader("Connection", "Upgrade");
            request.upgrade(Twice.class);
        });
        on("/refused", (request, response) -> response.sendError(400, "not that protocol"));
        on("/words", (request, response) -> {
            response.setStatus(404);
            response.getWriter().write("own words");
        });
        on("/ok", (request, response) -> response.getWriter().write("fine"));
    }

    /** Answers the first byte twice and ends. */
    public static final class Twice implements HttpUpgradeHandler {
        @Override
        public void init(WebConnection connection) {
            new Thread(() -> speak(connection)).start();
        }

        private static void speak(WebConnection connection) {
            try (connection) {
                int said = connection.getInputStream().read();
                connection.getOutputStream().write(new byte[] {(byte) said, (byte) said});
                connection.getOutputStream().flush();
            } catch (Exception failure) {
                throw new IllegalStateException("boom upgrade", failure);
            }
        }

        @Override
        public void destroy() {
            // the thread has ended with the connection
        }
    }
}
