package io.substatus.demo.shop;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A long film of the harvest that takes a moment to begin; a visitor may have left by then. Thread-safe. */
public final class HarvestFilmServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int CHUNKS = 256;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pause(400);
        response.setContentType("video/mp4");
        ServletOutputStream out = response.getOutputStream();
        byte[] chunk = new byte[64 * 1024];
        for (int i = 0; i < CHUNKS; i++) {
            out.write(chunk);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
