package io.substatus.internal.accesslog;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CRYPT variables: numbers that Windows has for protocols and algorithms (SP_PROT and ALG_ID of its headers), in
 * hexadecimal digits. What the container tells is the name of the cipher suite, and mostly that of the protocol. Stateless.
 */
final class TlsVariables {

    private static final String SUITE = "jakarta.servlet.request.cipher_suite";

    /** Of Servlet 6.1, and what Tomcat 10.1 has instead. */
    private static final String VERSION = "jakarta.servlet.request.secure_protocol";

    private static final String TOMCAT_VERSION = "org.apache.tomcat.util.net.secure_protocol_version";

    private static final Map<String, String> PROTOCOLS =
            Map.of("TLSv1.3", "1000", "TLSv1.2", "400", "TLSv1.1", "100", "TLSv1", "40", "SSLv3", "10");

    static final CustomSource PROTOCOL = (request, attributes, response) -> protocol(attributes);
    static final CustomSource CIPHER = (request, attributes, response) -> suite(attributes, TlsVariables::cipher);
    static final CustomSource HASH = (request, attributes, response) -> suite(attributes, TlsVariables::hash);
    static final CustomSource KEY_EXCHANGE =
            (request, attributes, response) -> suite(attributes, TlsVariables::keyExchange);

    private TlsVariables() {}

    private static @Nullable String protocol(Function<String, @Nullable Object> attributes) {
        Object told = attributes.apply(VERSION);
        Object version = told == null ? attributes.apply(TOMCAT_VERSION) : told;
        return version instanceof String name
                ? PROTOCOLS.get(name)
                : suite(attributes, suite -> isOfTls13(suite) ? PROTOCOLS.get("TLSv1.3") : null);
    }

    private static @Nullable String suite(
            Function<String, @Nullable Object> attributes, Function<String, @Nullable String> number) {
        return attributes.apply(SUITE) instanceof String suite ? number.apply(suite) : null;
    }

    /** RFC 8446, appendix B.4: the names of its suites say nothing of the exchange of keys. */
    private static boolean isOfTls13(String suite) {
        return suite.startsWith("TLS_") && !suite.contains("_WITH_");
    }

    private static @Nullable String cipher(String suite) {
        if (suite.contains("AES_256")) {
            return "6610";
        }
        if (suite.contains("AES_128")) {
            return "660e";
        }
        return suite.contains("3DES") ? "6603" : suite.contains("RC4") ? "6801" : null;
    }

    private static @Nullable String hash(String suite) {
        if (suite.endsWith("_SHA384")) {
            return "800d";
        }
        if (suite.endsWith("_SHA256")) {
            return "800c";
        }
        return suite.endsWith("_SHA") ? "8004" : suite.endsWith("_MD5") ? "8003" : null;
    }

    private static @Nullable String keyExchange(String suite) {
        if (isOfTls13(suite) || suite.contains("_ECDHE_")) {
            return "ae06";
        }
        return suite.contains("_DHE_") ? "aa02" : suite.contains("_RSA_WITH_") ? "a400" : null;
    }
}
