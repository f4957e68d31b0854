package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Protection;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the certificate that a client showed. Stateless. */
final class ClientCertificates {

    /** Fields by which proxies hand a client's certificate on: RFC 9440, Envoy, nginx, httpd, Azure. */
    private static final List<String> RELAYED = List.of(
            "Client-Cert",
            "X-Forwarded-Client-Cert",
            "X-Client-Cert",
            "X-SSL-Cert",
            "X-SSL-Client-Cert",
            "SSL_CLIENT_CERT",
            "X-ARR-ClientCert");

    private static final String LOGIN = "CLIENT-CERT";
    /** The same in the words of {@code HttpServletRequest.getAuthType}. */
    private static final String LOGGED_IN = "CLIENT_CERT";

    private ClientCertificates() {}

    /** The client's own certificate, or null. */
    static @Nullable X509Certificate own(Failure failure) {
        List<X509Certificate> chain = failure.application().security().clientCertificates();
        return chain.isEmpty() ? null : chain.get(0);
    }

    /** The field by which a proxy handed a certificate on, or null. */
    static @Nullable String relayedBy(Headers headers) {
        for (String name : RELAYED) {
            if (headers.has(name)) {
                return name;
            }
        }
        return null;
    }

    /** Whether the container asks for a certificate, by this login, before it lets anybody see the path. */
    static boolean isDemanded(Failure failure) {
        Protection protection = failure.application().security().protection();
        return LOGIN.equals(protection.loginMethod()) && !protection.roles().isEmpty();
    }

    /** Whether the user was found by his certificate, or could only have been. */
    static boolean isLogin(Failure failure) {
        return LOGIN.equals(failure.application().security().protection().loginMethod())
                || LOGGED_IN.equals(failure.application().security().authType());
    }

    /** Why a certificate is not valid today, or null if it is. */
    static @Nullable CertificateException outOfDate(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return null;
        } catch (CertificateException e) {
            return e;
        }
    }

    /** Whose it is and who issued it, as a sentence. */
    static String sentence(X509Certificate certificate) {
        return "The client's certificate is that of "
                + EvidenceText.quoted(certificate.getSubjectX500Principal().getName()) + ", issued by "
                + EvidenceText.quoted(certificate.getIssuerX500Principal().getName()) + ", serial number "
                + certificate.getSerialNumber().toString(16) + ".";
    }
}
