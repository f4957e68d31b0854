package io.substatus.demo.workshop;

import io.substatus.demo.branch.Branch;
import io.substatus.demo.shop.Shop;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Shows the shop's {@code web.config}, which request filtering would hide, and those of the branches. Thread-safe. */
public final class RulesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Rules rules = Workshop.of(getServletContext()).rules();
        String path = request.getPathInfo();
        if (path == null) {
            show(rules.ofShop(), "WEB-INF/web.config", request, response);
            return;
        }
        Optional<Branch> branch = Branch.at(path);
        if (branch.isEmpty() || !path.equals("/" + branch.get().name())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such branch");
            return;
        }
        show(rules.of(branch.get()), rules.path(branch.get()).toString(), request, response);
    }

    private void show(RuleFile file, String place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> model = Map.of("file", file, "place", place, "branches", Branch.all());
        Shop.of(getServletContext()).pages().show("rules", model, request, response);
    }
}
