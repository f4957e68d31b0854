package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;

/** Reads the ledger, and corrects the printed catalogue; the file systems object to both. Thread-safe. */
public final class LedgerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(Files.readString(Drawer.locked()));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Files.writeString(Drawer.printed(), "Assam: now from Mangalam\n");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
