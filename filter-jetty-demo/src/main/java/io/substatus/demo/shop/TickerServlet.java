package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Live prices over WebSocket; this one only looks at the key and never gets as far as a price. Thread-safe. */
public final class TickerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int KEY_BYTES = 16;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKey(request.getHeader("Sec-WebSocket-Key"))) {
            response.sendError(HttpServletResponse.SC_NOT_IMPLEMENTED, "the ticker is silent at night");
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "this is no WebSocket handshake");
        }
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false; // not base64
        }
    }
}
