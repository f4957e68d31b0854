package io.substatus.demo.workshop;

import io.substatus.demo.shop.Shop;
import io.substatus.status.SubStatusCatalog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The home page: the whole catalogue, the triggers, and the log's newest lines. Thread-safe. */
public final class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueClass> catalogue = CatalogueClass.all(SubStatusCatalog.shipped());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("catalogue", catalogue);
        model.put("families", Triggers.families());
        model.put("visit", Visit.of(request, getServletContext()));
        model.put("rules", Workshop.of(getServletContext()).rules().links(Triggers.all()));
        model.put("log", LogView.of(getServletContext()));
        response.setHeader("Cache-Control", "no-store");
        Shop.of(getServletContext()).pages().show("home", model, request, response);
    }
}
