package io.substatus.internal.commandline;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.commandline.ExplainArguments.HeaderField;
import io.substatus.internal.guard.Counted;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.pipeline.RawPath;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The request of the command line. Confined to one thread. */
final class GivenRequest implements GuardedRequest {

    private static final int STRONG_KEY = 256;

    private final ExplainArguments given;
    private final String uri;
    private final @Nullable String query;
    private final List<HeaderField> headers;
    private final ApplicationFacts application;
    private final List<Counted> places = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private @Nullable String served;

    GivenRequest(ExplainArguments given) {
        this.given = given;
        int mark = given.target().indexOf('?');
        this.uri = mark < 0 ? given.target() : given.target().substring(0, mark);
        this.query = mark < 0 ? null : given.target().substring(mark + 1);
        this.headers = withHost(given);
        this.application = new GivenApplication(given.root(), path());
    }

    private static List<HeaderField> withHost(ExplainArguments given) {
        List<HeaderField> all = new ArrayList<>(given.headers());
        if (!given.has("host")) {
            all.add(new HeaderField("Host", "localhost"));
        }
        return all;
    }

    /** What else than a refusal the guards asked for, a sentence each. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Gives the places back that guards count. */
    void end() {
        places.forEach(Counted::release);
        places.clear();
    }

    @Override
    public void serve(String path) {
        served = path;
        asked.add("the folder is answered with " + path);
    }

    @Override
    public @Nullable String served() {
        return served;
    }

    @Override
    public String method() {
        return given.method();
    }

    @Override
    public String requestUri() {
        return uri;
    }

    @Override
    public @Nullable String queryString() {
        return query;
    }

    @Override
    public String contextPath() {
        return given.contextPath();
    }

    @Override
    public String path() {
        return RawPath.below(given.contextPath(), uri);
    }

    @Override
    public @Nullable String header(String name) {
        return values(name).stream().findFirst().orElse(null);
    }

    @Override
    public Enumeration<String> headers(String name) {
        return Collections.enumeration(values(name));
    }

    private List<String> values(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .toList();
    }

    @Override
    public Enumeration<String> headerNames() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(field -> names.add(field.name()));
        return Collections.enumeration(names);
    }

    @Override
    public long contentLength() {
        String length = header("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }

    @Override
    public String clientAddress() {
        return given.client();
    }

    @Override
    public int clientPort() {
        return 49_152;
    }

    @Override
    public String serverAddress() {
        return given.server();
    }

    @Override
    public int serverPort() {
        return given.port() == 0 ? (given.https() ? 443 : 80) : given.port();
    }

    @Override
    public boolean isSecure() {
        return given.https();
    }

    @Override
    public String protocol() {
        return "HTTP/1.1";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return given.https() && name.equals("jakarta.servlet.request.key_size") ? STRONG_KEY : null;
    }

    @Override
    public @Nullable String mimeType(String fileName) {
        return URLConnection.getFileNameMap().getContentTypeFor(fileName.toLowerCase(Locale.ROOT));
    }

    @Override
    public ApplicationFacts application() {
        return application;
    }

    @Override
    public void atEnd(Counted counted) {
        places.add(counted);
    }

    @Override
    public void limitBody(long bytes, Refusal whenLarger) {
        asked.add("a body without a length is cut off after " + bytes + " bytes, with "
                + whenLarger.rejection().code());
    }

    @Override
    public void withholdHeader(String name) {
        asked.add("the answer goes without the header " + name);
    }
}
