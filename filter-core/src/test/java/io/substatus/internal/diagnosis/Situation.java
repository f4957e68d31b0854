package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.Protection;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.SecurityFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.exchange.StatusSetter;
import io.substatus.status.SubStatusCatalog;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts of a failed request, made by hand: what a test does not name is unremarkable. */
final class Situation {

    private static final DiagnosisEngine ENGINE =
            new DiagnosisEngine(SubStatusCatalog.shipped(), List.of(), false, false);
    private static final DiagnosisEngine MODERN =
            new DiagnosisEngine(SubStatusCatalog.shipped(), List.of(), false, true);

    private final String method;
    private final String path;
    private final Fields requestHeaders = new Fields();
    private final Fields answerHeaders = new Fields();
    private final Set<String> directories = new TreeSet<>(Set.of("/"));
    private final Set<String> files = new TreeSet<>();
    private final List<String> patterns = new ArrayList<>();
    private final Set<String> methods = new TreeSet<>();
    private int status = 500;
    private Ending ending = Ending.ERROR_SENT;
    private StatusSetter setter = StatusSetter.CONTAINER;
    private String dispatcher = "REQUEST";
    private boolean committed;
    private boolean bodyRead;
    private @Nullable String query;
    private @Nullable String user;
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Map<String, Object> attributes = new TreeMap<>();
    private ApplicationState state = ApplicationState.SERVING;
    private @Nullable Throwable exception;
    private String scheme = "http";
    private Protection protection = Protection.NONE;
    private List<X509Certificate> certificates = List.of();
    private ServletMapping mapping = new ServletMapping("shop", "com.example.ShopServlet", "/shop/*", "PATH", false);

    private Situation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Situation get(String path) {
        return new Situation("GET", path);
    }

    static Situation method(String method, String path) {
        return new Situation(method, path);
    }

    /** An exception that leaves the chain of a servlet. */
    static Situation threw(Throwable exception) {
        return get("/shop/cart").exception(exception);
    }

    Situation exception(Throwable thrown) {
        exception = thrown;
        ending = Ending.THREW;
        return this;
    }

    Situation status(int sent) {
        status = sent;
        return this;
    }

    Situation ending(Ending end) {
        ending = end;
        return this;
    }

    Situation by(StatusSetter chooser) {
        setter = chooser;
        return this;
    }

    Situation byApplication() {
        return by(StatusSetter.APPLICATION);
    }

    Situation errorDispatch() {
        dispatcher = "ERROR";
        return ending(Ending.CONTAINER);
    }

    Situation state(ApplicationState told) {
        state = told;
        return this;
    }

    Situation https() {
        scheme = "https";
        return this;
    }

    Situation certificate(X509Certificate... chain) {
        certificates = List.of(chain);
        return https();
    }

    /** An application with this login, and a path that is for one role alone. */
    Situation login(String method) {
        return protection(new Protection(method, "shop", false, false, Set.of("buyer")));
    }

    Situation protection(Protection demanded) {
        protection = demanded;
        return this;
    }

    Situation committed() {
        committed = true;
        return this;
    }

    Situation header(String name, String value) {
        requestHeaders.add(name, value);
        return this;
    }

    Situation answerHeader(String name, String value) {
        answerHeaders.add(name, value);
        return this;
    }

    Situation defaultServlet() {
        return servlet(new ServletMapping("default", "org.example.DefaultServlet", "/", "DEFAULT", true));
    }

    Situation servlet(ServletMapping mapped) {
        mapping = mapped;
        return this;
    }

    Situation directory(String name) {
        directories.add(name);
        return this;
    }

    /** A class that the application does not have. */
    Situation without(String className) {
        missing.add(className);
        return this;
    }

    /** A file that is there and hidden. */
    Situation hidden(String name) {
        hidden.add(name);
        return file(name);
    }

    Situation query(String text) {
        query = text;
        return this;
    }

    Situation user(String name) {
        user = name;
        return this;
    }

    Situation attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** A body of some bytes, with its media type, which the application opened. */
    Situation body(String type) {
        bodyRead = true;
        return header("Content-Type", type).header("Content-Length", "20");
    }

    Situation bodyUnread() {
        bodyRead = false;
        return this;
    }

    Situation file(String name) {
        files.add(name);
        return this;
    }

    Situation patterns(String... all) {
        patterns.addAll(List.of(all));
        return this;
    }

    Situation servletMethods(String... all) {
        methods.addAll(List.of(all));
        return this;
    }

    Failure failure() {
        RequestFacts request = new RequestFacts(
                method,
                scheme,
                "HTTP/1.1",
                path,
                query,
                "",
                path,
                requestHeaders,
                new Endpoint("127.0.0.1", 50_000),
                new Endpoint("127.0.0.1", 80),
                user,
                false,
                dispatcher);
        Outcome outcome = new Outcome(ending, status, exception, null, committed, setter, answerHeaders);
        return new Failure(request, outcome, Causes.of(exception), new Application());
    }

    /** What the product makes of it, with the catalogue and the detectors that it ships. */
    Diagnosis diagnosis() {
        Failure failure = failure();
        Precision.count(failure);
        return ENGINE.diagnose(failure, null, null);
    }

    /** The same with {@code modernLimits=true}. */
    String modernCode() {
        return MODERN.diagnose(failure(), null, null).code().toString();
    }

    String code() {
        return diagnosis().code().toString();
    }

    private final class Application implements ApplicationFacts {
        @Override
        public ServletMapping mapping() {
            return mapping;
        }

        @Override
        public boolean isDirectory(String name) {
            return directories.contains(name);
        }

        @Override
        public boolean isFile(String name) {
            return files.contains(name);
        }

        @Override
        public boolean isHidden(String name) {
            return hidden.contains(name);
        }

        @Override
        public boolean hasClass(String name) {
            return !missing.contains(name);
        }

        @Override
        public boolean isBodyRead() {
            return bodyRead;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return attributes.get(name);
        }

        @Override
        public List<String> urlPatterns() {
            return patterns;
        }

        @Override
        public Set<String> servletMethods() {
            return methods;
        }

        @Override
        public ApplicationState state() {
            return state;
        }

        @Override
        public SecurityFacts security() {
            return new Security();
        }
    }

    private final class Security implements SecurityFacts {
        @Override
        public List<X509Certificate> clientCertificates() {
            return certificates;
        }

        @Override
        public @Nullable String authType() {
            return null;
        }

        @Override
        public Protection protection() {
            return protection;
        }
    }

    private static final class Fields implements Headers {
        private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        void add(String name, String value) {
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }

        @Override
        public @Nullable String first(String name) {
            List<String> all = all(name);
            return all.isEmpty() ? null : all.get(0);
        }

        @Override
        public List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        @Override
        public Set<String> names() {
            return values.keySet();
        }
    }
}
