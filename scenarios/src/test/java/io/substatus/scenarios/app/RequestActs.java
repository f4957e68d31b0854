package io.substatus.scenarios.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What applications do with requests that are at fault. */
public final class RequestActs extends Acting {
    /** Made by the container. */
    public RequestActs() {
        on(
                "/if-modified-since",
                (request, response) -> response.setStatus(request.getDateHeader("If-Modified-Since") > 0 ? 304 : 200));
        on("/range", (request, response) -> response.sendError(400));
        on("/invoice", RequestActs::read);
        on("/form", (request, response) -> response.getWriter().print(request.getParameter("tea")));
        on("/listened-to", (request, response) -> new Listener(request).start());
        on("/chat", (request, response) -> response.sendError(400));
        on(
                "/circle",
                (request, response) ->
                        request.getRequestDispatcher("/do/circle").forward(request, response));
        on("/twice", (request, response) -> {
            AsyncContext cycle = request.startAsync();
            cycle.complete();
            cycle.dispatch();
        });
        on("/upload", (request, response) -> request.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    private static void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ParserConfigurationException {
        try {
            SAXParserFactory.newInstance().newSAXParser().parse(request.getInputStream(), new DefaultHandler());
            response.setStatus(204);
        } catch (SAXException broken) {
            response.sendError(400);
        }
    }

    /** Reads a body as it arrives and answers at its end. */
    private static final class Listener implements ReadListener {
        private final HttpServletRequest request;
        private final AsyncContext cycle;

        Listener(HttpServletRequest request) {
            this.request = request;
            this.cycle = request.startAsync();
        }

        void start() throws IOException {
            request.getInputStream().setReadListener(this);
        }

        @Override
        public void onDataAvailable() throws IOException {
            ServletInputStream in = request.getInputStream();
            while (in.isReady() && in.read() >= 0) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void onAllDataRead() {
            cycle.complete();
        }

        @Override
        public void onError(Throwable failure) {
            System.getLogger(Listener.class.getName()).log(System.Logger.Level.DEBUG, "body", failure);
        }
    }
}
