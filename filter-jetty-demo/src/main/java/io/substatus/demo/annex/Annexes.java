package io.substatus.demo.annex;

import io.substatus.demo.keys.Keys;
import io.substatus.jetty.SubstatusContextErrorHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.rewrite.handler.RewriteHandler;
import org.eclipse.jetty.security.LoginService;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Builds what stands beside the shop, and the rules before its doors. Stateless. */
public final class Annexes {

    private Annexes() {}

    /**
     * The annexes.
     *
     * @param settings init parameters of every annex
     * @param customers who may sign in
     * @param keys by which buyers are known
     */
    public static List<Handler> open(Server server, Map<String, String> settings, LoginService customers, Keys keys)
            throws IOException {
        WebAppContext office = annex(server, "office", settings);
        office.getSecurityHandler().setLoginService(customers);
        WebAppContext buyers = annex(server, "buyers", settings);
        buyers.getSecurityHandler().setLoginService(customers);
        BuyersServlet.give(buyers.getServletContext(), keys);
        return List.of(office, buyers, stall(server, settings));
    }

    /**
     * The shop with what stands beside it, behind the rules of the whole server.
     *
     * @param shop gets a rule of its own
     * @param beside applications of their own
     */
    public static Handler around(WebAppContext shop, List<Handler> beside) {
        shop.insertHandler(rewriting("/harvest/"));
        ContextHandlerCollection applications = new ContextHandlerCollection();
        applications.addHandler(shop);
        beside.forEach(applications::addHandler);
        RewriteHandler rules = rewriting("/season/");
        rules.setHandler(applications);
        return rules;
    }

    private static RewriteHandler rewriting(String prefix) {
        RewriteHandler handler = new RewriteHandler();
        handler.addRule(new OldAddress(prefix));
        return handler;
    }

    private static Handler stall(Server server, Map<String, String> settings) throws IOException {
        WebAppContext stall = annex(server, "stall", settings);
        Shutters shutters = new Shutters();
        stall.addEventListener(shutters);
        return new StallKeeper(stall, shutters);
    }

    private static WebAppContext annex(Server server, String name, Map<String, String> settings) throws IOException {
        WebAppContext context = new WebAppContext();
        context.setContextPath("/" + name);
        context.setBaseResource(folder(server, name));
        context.setParentLoaderPriority(true);
        context.setErrorHandler(new SubstatusContextErrorHandler());
        settings.forEach(context::setInitParameter);
        return context;
    }

    private static Resource folder(Server server, String name) throws IOException {
        Resource folder = ResourceFactory.of(server).newClassLoaderResource("annex/" + name + "/");
        if (folder == null) {
            throw new IOException("annex/" + name + ": not found (expected: a folder on the class path)");
        }
        return folder;
    }
}
