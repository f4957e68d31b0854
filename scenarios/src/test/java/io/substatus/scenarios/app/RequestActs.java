package io.substatus.scenarios.app;

import jakarta.servlet.AsyncContext;
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
}
