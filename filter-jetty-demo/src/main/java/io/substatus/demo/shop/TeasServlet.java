package io.substatus.demo.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The shelf, one page per tea, and the label that goes on the tin. Thread-safe. */
public final class TeasServlet extends ShopServlet {

    private static final long serialVersionUID = 1L;
    private static final String LABEL = "/label";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = rest(request);
        if (rest.isEmpty()) {
            shop().pages().show("teas", Map.of("teas", shop().teas().all()), request, response);
        } else if (rest.endsWith(LABEL)) {
            show("label", rest.substring(0, rest.length() - LABEL.length()), request, response);
        } else {
            show("tea", rest, request, response);
        }
    }

    private void show(String page, String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Tea> tea = shop().teas().find(slug);
        if (tea.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no tea on the shelf is called " + slug);
            return;
        }
        shop().pages().show(page, Map.of("tea", tea.get()), request, response);
    }
}
