package io.substatus.internal.config;

import io.substatus.exchange.Protection;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The {@code <security-constraint>} and {@code <login-config>} elements of a {@code web.xml}. Immutable.
 *
 * @param constraints one for each {@code <web-resource-collection>}
 * @param loginMethod the {@code <auth-method>}, or null
 * @param realmName the {@code <realm-name>}, or null
 */
public record SecurityConstraints(
        List<Constraint> constraints,
        @Nullable String loginMethod,
        @Nullable String realmName) {

    /** No constraint and no login. */
    public static final SecurityConstraints NONE = new SecurityConstraints(List.of(), null, null);

    /** Copies the list. */
    public SecurityConstraints {
        constraints = List.copyOf(constraints);
    }

    /**
     * Reads a {@code web.xml}.
     *
     * @throws IOException if the file cannot be read or is not XML
     */
    public static SecurityConstraints read(InputStream webXml) throws IOException {
        Reader reader = new Reader();
        WebXml.read(webXml, reader);
        return new SecurityConstraints(reader.constraints, reader.loginMethod, reader.realmName);
    }

    /**
     * What is demanded of a request: the constraints of the pattern that fits best, combined (Servlet 13.8). Where they
     * differ about TLS, none is demanded.
     *
     * @param path the decoded path below the context path
     */
    public Protection of(String method, String path) {
        List<Constraint> fitting = bestFor(path).stream()
                .filter(constraint -> constraint.covers(method))
                .toList();
        boolean confidential = !fitting.isEmpty() && fitting.stream().allMatch(Constraint::confidential);
        boolean refusesAll = fitting.stream().anyMatch(Constraint::refusesAll);
        boolean open = refusesAll || fitting.stream().anyMatch(constraint -> !constraint.restricted());
        Set<String> roles = new HashSet<>();
        if (!open) {
            fitting.forEach(constraint -> roles.addAll(constraint.roles()));
        }
        return new Protection(loginMethod, realmName, confidential, refusesAll, roles);
    }

    private List<Constraint> bestFor(String path) {
        return constraints.stream()
                .flatMap(constraint -> constraint.patterns().stream())
                .filter(pattern -> UrlPattern.matches(pattern, path))
                .max(Comparator.comparingInt(UrlPattern::rank))
                .map(best -> constraints.stream()
                        .filter(constraint -> constraint.patterns().contains(best))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Paths and methods, and what is demanded there. Immutable.
     *
     * @param patterns the url-patterns
     * @param methods the methods listed; empty for all
     * @param omitted the methods left out
     * @param restricted whether there is an {@code <auth-constraint>}
     * @param roles its roles; none refuse everybody
     * @param confidential whether TLS is demanded
     */
    public record Constraint(
            Set<String> patterns,
            Set<String> methods,
            Set<String> omitted,
            boolean restricted,
            Set<String> roles,
            boolean confidential) {

        /** Copies the sets. */
        public Constraint {
            patterns = Set.copyOf(patterns);
            methods = Set.copyOf(methods);
            omitted = Set.copyOf(omitted);
            roles = Set.copyOf(roles);
        }

        boolean covers(String method) {
            return (methods.isEmpty() || methods.contains(method)) && !omitted.contains(method);
        }

        boolean refusesAll() {
            return restricted && roles.isEmpty();
        }
    }

    /** Collects the elements. */
    private static final class Reader extends WebXml.Handler {

        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Constraint> collections = new ArrayList<>();
        private final Set<String> patterns = new HashSet<>();
        private final Set<String> methods = new HashSet<>();
        private final Set<String> omitted = new HashSet<>();
        private final Set<String> roles = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private boolean inside;
        private boolean restricted;
        private boolean confidential;
        private @Nullable String loginMethod;
        private @Nullable String realmName;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            text.setLength(0);
            switch (name) {
                case "security-constraint" -> {
                    inside = true;
                    restricted = false;
                    confidential = false;
                    roles.clear();
                    collections.clear();
                }
                case "web-resource-collection" -> {
                    patterns.clear();
                    methods.clear();
                    omitted.clear();
                }
                case "auth-constraint" -> restricted = true;
                default -> {}
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            text.append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            String value = text.toString().strip();
            switch (name) {
                case "auth-method" -> loginMethod = value;
                case "realm-name" -> realmName = value;
                case "security-constraint" -> constraint();
                default -> {
                    if (inside) {
                        endInside(name, value);
                    }
                }
            }
        }

        private void endInside(String name, String value) {
            switch (name) {
                case "url-pattern" -> patterns.add(value);
                case "http-method" -> methods.add(value);
                case "http-method-omission" -> omitted.add(value);
                case "role-name" -> roles.add(value);
                case "transport-guarantee" -> confidential = !value.equals("NONE");
                case "web-resource-collection" ->
                    collections.add(new Constraint(patterns, methods, omitted, false, Set.of(), false));
                default -> {}
            }
        }

        /** The roles and the transport guarantee come after the collections that they are for. */
        private void constraint() {
            inside = false;
            for (Constraint each : collections) {
                constraints.add(new Constraint(
                        each.patterns(), each.methods(), each.omitted(), restricted, roles, confidential));
            }
        }
    }
}
