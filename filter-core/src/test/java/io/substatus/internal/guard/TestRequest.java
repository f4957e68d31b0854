package io.substatus.internal.guard;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ApplicationState;
import io.substatus.internal.hook.NoApplication;
import io.substatus.internal.pipeline.RawPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request made by hand, and what guards asked to be done about it. Asking for one value allocates nothing, so that the
 * allocation of guards can be counted. Confined to a thread.
 */
public final class TestRequest implements GuardedRequest {

    private String method = "GET";
    private final String uri;
    private @Nullable String query;
    private String contextPath = "";
    private String path;
    private final List<String[]> headers = new ArrayList<>();
    private long contentLength = -1;
    private String clientAddress = "192.0.2.7";
    private int clientPort = 49_152;
    private String serverAddress = "192.0.2.1";
    private int serverPort = 80;
    private boolean secure;
    private String protocol = "HTTP/1.1";
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> mimeTypes = new HashMap<>();
    private ApplicationFacts application = new NoApplication(ApplicationState.SERVING, List.of(), name -> null);
    private String serverName = "";
    private @Nullable String connectionId;
    private @Nullable String fileType;
    private @Nullable String served;
    private WelcomeServlets welcomeServlets = WelcomeServlets.NONE;
    private final List<Counted> counted = new ArrayList<>();
    private final List<String> withheld = new ArrayList<>();
    private long bodyLimit = -1;
    private @Nullable Refusal whenLarger;

    private TestRequest(String uri) {
        this.uri = uri;
        this.path = RawPath.below("", uri);
    }

    /** A GET of a target as on the wire: the raw path, and the query after a question mark. */
    public static TestRequest get(String target) {
        int mark = target.indexOf('?');
        return mark < 0
                ? new TestRequest(target)
                : new TestRequest(target.substring(0, mark)).query(target.substring(mark + 1));
    }

    /** Changes the method. */
    public TestRequest method(String changed) {
        method = changed;
        return this;
    }

    /** Changes the raw query; null for none. */
    public TestRequest query(@Nullable String changed) {
        query = changed;
        return this;
    }

    /** Puts the request into an application that is not the root one; the raw path has to begin with it. */
    public TestRequest in(String context) {
        contextPath = context;
        path = RawPath.below(context, uri);
        return this;
    }

    /** Changes what the application sees, for containers that see it differently. */
    public TestRequest seenAs(String changed) {
        path = changed;
        return this;
    }

    /** Adds a header field. */
    public TestRequest with(String name, String value) {
        headers.add(new String[] {name, value});
        return this;
    }

    /** Changes the announced length of the body. */
    public TestRequest contentLength(long bytes) {
        contentLength = bytes;
        return this;
    }

    /** Changes the peer. */
    public TestRequest from(String address) {
        clientAddress = address;
        return this;
    }

    /** Changes the port of the peer. */
    public TestRequest fromPort(int port) {
        clientPort = port;
        return this;
    }

    /** Changes the local end of the connection. */
    public TestRequest at(String address, int port) {
        serverAddress = address;
        serverPort = port;
        return this;
    }

    /** Makes it a request over TLS. */
    public TestRequest overTls() {
        secure = true;
        return this;
    }

    /** Changes the version of the protocol. */
    public TestRequest protocol(String changed) {
        protocol = changed;
        return this;
    }

    /** Changes the host that the container tells. */
    public TestRequest serverName(String changed) {
        serverName = changed;
        return this;
    }

    /** Changes what tells the connection from others. */
    public TestRequest connection(String id) {
        connectionId = id;
        return this;
    }

    /** Changes which servlets the container has answer for a folder. */
    public TestRequest welcomeServlets(WelcomeServlets servlets) {
        welcomeServlets = servlets;
        return this;
    }

    /** Sets a request attribute. */
    public TestRequest attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /** Gives the container a type for a file name. */
    public TestRequest mimeType(String fileName, String type) {
        mimeTypes.put(fileName, type);
        return this;
    }

    /** Changes the answers about the application. */
    public TestRequest application(ApplicationFacts facts) {
        application = facts;
        return this;
    }

    /** Ends the request: what was counted is given back. */
    public void end() {
        counted.forEach(Counted::release);
        counted.clear();
    }

    /** How many places the request holds. */
    public int places() {
        return counted.size();
    }

    /** The header fields that were withheld, in order. */
    public List<String> withheld() {
        return List.copyOf(withheld);
    }

    /** The type that a file's answer was given, or null. */
    public @Nullable String fileType() {
        return fileType;
    }

    @Override
    public WelcomeServlets welcomeServlets() {
        return welcomeServlets;
    }

    @Override
    public @Nullable String served() {
        return served;
    }

    /** The limit that was set for the body, or -1. */
    public long bodyLimit() {
        return bodyLimit;
    }

    /** The refusal of a body over its limit, or null. */
    public @Nullable Refusal whenLarger() {
        return whenLarger;
    }

    @Override
    public String method() {
        return method;
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
        return contextPath;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public @Nullable String header(String name) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i)[0].equalsIgnoreCase(name)) {
                return headers.get(i)[1];
            }
        }
        return null;
    }

    @Override
    public Enumeration<String> headers(String name) {
        return Collections.enumeration(headers.stream()
                .filter(field -> field[0].equalsIgnoreCase(name))
                .map(field -> field[1])
                .toList());
    }

    @Override
    public Enumeration<String> headerNames() {
        Set<String> names = new LinkedHashSet<>();
        for (String[] field : headers) {
            if (names.stream().noneMatch(field[0]::equalsIgnoreCase)) {
                names.add(field[0]);
            }
        }
        return Collections.enumeration(names);
    }

    @Override
    public long contentLength() {
        return contentLength;
    }

    @Override
    public String clientAddress() {
        return clientAddress;
    }

    @Override
    public int clientPort() {
        return clientPort;
    }

    @Override
    public String serverAddress() {
        return serverAddress;
    }

    @Override
    public int serverPort() {
        return serverPort;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String protocol() {
        return protocol;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public @Nullable String mimeType(String fileName) {
        return mimeTypes.get(fileName);
    }

    @Override
    public String serverName() {
        return serverName;
    }

    @Override
    public @Nullable String connectionId() {
        return connectionId;
    }

    @Override
    public void fileType(String mediaType) {
        fileType = mediaType;
    }

    @Override
    public void serve(String document) {
        served = document;
    }

    @Override
    public ApplicationFacts application() {
        return application;
    }

    @Override
    public void atEnd(Counted place) {
        counted.add(place);
    }

    @Override
    public void limitBody(long bytes, Refusal refusal) {
        bodyLimit = bytes;
        whenLarger = refusal;
    }

    @Override
    public void withholdHeader(String name) {
        withheld.add(name);
    }
}
