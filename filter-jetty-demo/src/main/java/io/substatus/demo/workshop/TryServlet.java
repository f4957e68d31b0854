package io.substatus.demo.workshop;

import io.substatus.demo.keys.Keys;
import io.substatus.demo.shop.Shop;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Makes a trigger's request over a socket of its own and shows what came back, byte for byte. Thread-safe. */
public final class TryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Trigger> trigger = Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> Triggers.find(path.substring(1)));
        if (trigger.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such trigger");
            return;
        }
        Visit visit = Visit.of(request, getServletContext());
        Answer answer = make(trigger.get().call(), visit);
        Map<String, Object> model = Map.of(
                "trigger", trigger.get(), "visit", visit, "answer", answer, "log", LogView.of(getServletContext()));
        Shop.of(getServletContext()).pages().show("try", model, request, response);
    }

    private Answer make(Call call, Visit visit) throws IOException {
        int port = visit.callPort(call);
        byte[] request = call.bytes(visit.authority(call));
        return switch (call.way()) {
            case LINK, WIRE -> Answer.of(Wire.exchange(port, request));
            case HANG_UP -> {
                Wire.hangUp(port, request);
                yield new Answer("(the connection was closed before an answer)", "");
            }
            case TLS -> {
                Keys keys = Workshop.of(getServletContext()).gates().keys();
                yield Answer.of(Wire.exchange(keys.context(call.client()), port, request));
            }
        };
    }
}
