package io.substatus.internal.accesslog;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.RequestFacts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The server variables of IIS that a servlet container can tell, by their names. Any other name is that of an attribute of
 * the request, as an application under IIS sets variables of its own. Stateless.
 */
public final class ServerVariables {

    private static final String HEADER = "HTTP_";
    private static final String KEY_SIZE = "jakarta.servlet.request.key_size";

    private static final Map<String, CustomSource> KNOWN = Map.ofEntries(
            Map.entry("AUTH_USER", ofUser()),
            Map.entry("LOGON_USER", ofUser()),
            Map.entry("REMOTE_USER", ofUser()),
            Map.entry("CONTENT_LENGTH", ofHeader("Content-Length")),
            Map.entry("CONTENT_TYPE", ofHeader("Content-Type")),
            Map.entry("REQUEST_METHOD", ofRequest(RequestFacts::method)),
            Map.entry("HTTP_METHOD", ofRequest(RequestFacts::method)),
            Map.entry("SERVER_PROTOCOL", ofRequest(RequestFacts::protocol)),
            Map.entry("HTTP_VERSION", ofRequest(RequestFacts::protocol)),
            Map.entry("QUERY_STRING", ofRequest(RequestFacts::queryString)),
            Map.entry("HTTP_URL", ofRequest(ServerVariables::rawUrl)),
            Map.entry("UNENCODED_URL", ofRequest(ServerVariables::rawUrl)),
            Map.entry("URL", ofRequest(request -> wire(request.contextPath() + request.path()))),
            Map.entry("HTTPS", ofRequest(request -> isSecure(request) ? "on" : "off")),
            Map.entry("SERVER_PORT_SECURE", ofRequest(request -> isSecure(request) ? "1" : "0")),
            Map.entry("LOCAL_ADDR", ofRequest(request -> address(request.server()))),
            Map.entry("REMOTE_ADDR", ofRequest(request -> address(request.client()))),
            Map.entry("REMOTE_HOST", ofRequest(request -> address(request.client()))),
            Map.entry("REMOTE_PORT", ofRequest(request -> port(request.client()))),
            Map.entry("SERVER_PORT", ofRequest(request -> port(request.server()))),
            Map.entry("SERVER_NAME", ofRequest(ServerVariables::serverName)),
            Map.entry("HTTPS_KEYSIZE", ofAttribute(KEY_SIZE)),
            Map.entry("CRYPT_PROTOCOL", TlsVariables.PROTOCOL),
            Map.entry("CRYPT_CIPHER_ALG_ID", TlsVariables.CIPHER),
            Map.entry("CRYPT_HASH_ALG_ID", TlsVariables.HASH),
            Map.entry("CRYPT_KEYEXCHANGE_ALG_ID", TlsVariables.KEY_EXCHANGE));

    private ServerVariables() {}

    /** The names of IIS that have a value here, those of header fields left out. */
    public static Set<String> names() {
        return KNOWN.keySet();
    }

    /** Whether the name is one of IIS, and not that of an attribute of the request. */
    public static boolean isKnown(String name) {
        return KNOWN.containsKey(name) || header(name).isPresent();
    }

    /** The source of the variable or attribute with that name. */
    static CustomSource source(String name) {
        CustomSource known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        return header(name).map(ServerVariables::ofHeader).orElseGet(() -> ofAttribute(name));
    }

    /** The header field behind {@code HTTP_USER_AGENT} and its like. */
    private static Optional<String> header(String name) {
        boolean isHeader = name.startsWith(HEADER)
                && name.length() > HEADER.length()
                && name.equals(name.toUpperCase(Locale.ROOT));
        return isHeader ? Optional.of(name.substring(HEADER.length()).replace('_', '-')) : Optional.empty();
    }

    private static CustomSource ofHeader(String header) {
        return (request, attributes, response) -> CustomSource.header(request.headers(), header);
    }

    private static CustomSource ofRequest(Function<RequestFacts, @Nullable String> value) {
        return (request, attributes, response) -> value.apply(request);
    }

    private static CustomSource ofUser() {
        return ofRequest(request -> {
            String user = request.remoteUser();
            return user == null ? null : wire(user);
        });
    }

    /** Objects of other classes are left alone: nobody knows what their texts cost or tell. */
    private static CustomSource ofAttribute(String name) {
        return (request, attributes, response) -> {
            Object value = attributes.apply(name);
            boolean plain = value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof UUID;
            return plain ? wire(String.valueOf(value)) : null;
        };
    }

    /** A text that is decoded already, in the form in which headers come. */
    private static String wire(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isSecure(RequestFacts request) {
        return request.scheme().equalsIgnoreCase("https");
    }

    private static String rawUrl(RequestFacts request) {
        String query = request.queryString();
        return query == null ? request.requestUri() : request.requestUri() + "?" + query;
    }

    private static @Nullable String address(Endpoint endpoint) {
        LineEncoder line = new LineEncoder();
        line.address(endpoint.address());
        return line.asText();
    }

    private static @Nullable String port(Endpoint endpoint) {
        return endpoint.port() > 0 ? String.valueOf(endpoint.port()) : null;
    }

    /** The host that was asked, without its port. */
    private static @Nullable String serverName(RequestFacts request) {
        String host = request.headers().first("Host");
        return host == null ? null : host.replaceFirst(":[0-9]*$", "");
    }
}
