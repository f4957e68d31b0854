package io.substatus.testkit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a web.xml, or with {@link #fragment} a web-fragment.xml, for Servlet 6.0. {@link #toString} gives the text.
 * Elements come out in the order of the calls. Confined to one thread.
 */
public final class WebXml {
    private static final String ALL_DISPATCHERS = "REQUEST FORWARD INCLUDE ERROR ASYNC";

    private final StringBuilder body = new StringBuilder();
    private final String root;
    private String attributes = "";

    private WebXml(String root) {
        this.root = root;
    }

    /** Begins a web.xml. */
    public static WebXml create() {
        return new WebXml("web-app");
    }

    /** Begins a web-fragment.xml with this name. */
    public static WebXml fragment(String name) {
        return new WebXml("web-fragment").raw("<name>" + escape(name) + "</name>");
    }

    /** Says {@code metadata-complete="true"}: the container looks for neither fragments nor annotations. */
    public WebXml metadataComplete() {
        attributes = " metadata-complete=\"true\"";
        return this;
    }

    /** Adds a servlet that supports async, mapped to these patterns. */
    public WebXml servlet(String name, Class<?> type, String... patterns) {
        return servlet(name, type.getName(), Map.of(), patterns);
    }

    /** Adds a servlet by the name of its class, which need not exist. */
    public WebXml servlet(String name, String type, Map<String, String> parameters, String... patterns) {
        raw("<servlet>" + element("servlet-name", name) + element("servlet-class", type) + initParameters(parameters)
                + "<async-supported>true</async-supported></servlet>");
        return servletMapping(name, patterns);
    }

    /** Maps a servlet, such as {@code default}, to further patterns. */
    public WebXml servletMapping(String name, String... patterns) {
        return patterns.length == 0 ? this : mapping("servlet", name, "", patterns);
    }

    /** Adds a filter that supports async, for all requests in all five dispatchers. */
    public WebXml filter(String name, Class<?> type) {
        return filter(name, type.getName(), Map.of());
    }

    /** Adds a filter by the name of its class, for all requests in all five dispatchers. */
    public WebXml filter(String name, String type, Map<String, String> parameters) {
        raw("<filter>" + element("filter-name", name) + element("filter-class", type)
                + "<async-supported>true</async-supported>" + initParameters(parameters) + "</filter>");
        return filterMapping(name, ALL_DISPATCHERS, "/*");
    }

    /** Maps a filter; the dispatchers are separated by blanks. */
    public WebXml filterMapping(String name, String dispatchers, String... patterns) {
        StringBuilder elements = new StringBuilder();
        for (String dispatcher : dispatchers.split(" ", -1)) {
            elements.append(element("dispatcher", dispatcher));
        }
        return mapping("filter", name, elements.toString(), patterns);
    }

    private WebXml mapping(String what, String name, String rest, String... patterns) {
        StringBuilder text = new StringBuilder("<" + what + "-mapping>" + element(what + "-name", name));
        for (String pattern : patterns) {
            text.append(element("url-pattern", pattern));
        }
        return raw(
                text.append(rest).append("</").append(what).append("-mapping>").toString());
    }

    /** Adds a listener. */
    public WebXml listener(Class<?> type) {
        return raw("<listener>" + element("listener-class", type.getName()) + "</listener>");
    }

    /** Adds a context parameter. */
    public WebXml contextParameter(String name, String value) {
        return raw("<context-param>" + parameter(name, value) + "</context-param>");
    }

    /** Adds an error page for a status. */
    public WebXml errorPage(int status, String location) {
        return errorPage(element("error-code", Integer.toString(status)), location);
    }

    /** Adds an error page for an exception. */
    public WebXml errorPage(Class<? extends Throwable> type, String location) {
        return errorPage(element("exception-type", type.getName()), location);
    }

    /** Adds the default error page. */
    public WebXml errorPage(String location) {
        return errorPage("", location);
    }

    private WebXml errorPage(String what, String location) {
        return raw("<error-page>" + what + element("location", location) + "</error-page>");
    }

    /** Lets only a role see a pattern, by BASIC authentication; an empty role refuses everybody. */
    public WebXml secured(String pattern, String role) {
        String who = role.isEmpty() ? "" : element("role-name", role);
        raw("<security-constraint><web-resource-collection>" + element("web-resource-name", pattern)
                + element("url-pattern", pattern) + "</web-resource-collection><auth-constraint>" + who
                + "</auth-constraint></security-constraint>");
        return role.isEmpty() ? this : raw("<security-role>" + who + "</security-role>");
    }

    /** Asks for BASIC authentication; without it a secured pattern is refused with no challenge. */
    public WebXml basicLogin() {
        return raw("<login-config><auth-method>BASIC</auth-method><realm-name>testkit</realm-name></login-config>");
    }

    /** Adds any elements as they are. */
    public WebXml raw(String elements) {
        body.append("  ").append(elements).append('\n');
        return this;
    }

    private static String initParameters(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> "<init-param>" + parameter(entry.getKey(), entry.getValue()) + "</init-param>")
                        .collect(Collectors.joining());
    }

    private static String parameter(String name, String value) {
        return element("param-name", name) + element("param-value", value);
    }

    private static String element(String name, String text) {
        return '<' + name + '>' + escape(text) + "</" + name + '>';
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$s xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"%2$s>
                %3$s</%1$s>
                """.formatted(root, attributes, body);
    }
}
