package io.substatus.scenarios.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** What applications do that look into their clients' certificates themselves. */
public final class CertificateActs extends Acting {
    /** Made by the container. */
    public CertificateActs() {
        on("/wholesale", (request, response) -> judge(request, response, "ca.der"));
        on("/partners", (request, response) -> judge(request, response, "server.der"));
    }

    /** Checks the client's certificate against an authority and its list of revoked certificates. */
    private static void judge(HttpServletRequest request, HttpServletResponse response, String authority)
            throws GeneralSecurityException, IOException {
        X509Certificate[] shown = (X509Certificate[]) request.getAttribute("jakarta.servlet.request.X509Certificate");
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        try (InputStream trusted = request.getServletContext().getResourceAsStream("/WEB-INF/" + authority);
                InputStream revoked = request.getServletContext().getResourceAsStream("/WEB-INF/revoked.crl")) {
            TrustAnchor anchor = new TrustAnchor((X509Certificate) factory.generateCertificate(trusted), null);
            PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
            parameters.addCertStore(CertStore.getInstance(
                    "Collection", new CollectionCertStoreParameters(List.of(factory.generateCRL(revoked)))));
            CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(List.of(shown[0])), parameters);
        }
        response.getWriter().print("welcome");
    }
}
