package io.substatus.demo.annex;

import io.substatus.demo.keys.Keys;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Looks into the client's certificate itself, which the handshake let pass: at {@code /deals} whether it was taken back,
 * at {@code /partners} whether the partner's authority issued it. Thread-safe.
 */
public final class BuyersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String KEYS = Keys.class.getName();

    /** Hands the keys to an application. */
    static void give(ServletContext context, Keys keys) {
        context.setAttribute(KEYS, keys);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Keys keys = Objects.requireNonNull((Keys) getServletContext().getAttribute(KEYS), KEYS);
        boolean partners = request.getServletPath().equals("/partners");
        if (request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] shown) {
            try {
                judge(shown[0], partners ? keys.partner() : keys.authority(), keys);
            } catch (GeneralSecurityException e) {
                throw new ServletException(e);
            }
        }
        response.setContentType("text/plain");
        response.getWriter().print("Assam 14.20, Darjeeling 31.50\n");
    }

    private static void judge(X509Certificate client, X509Certificate authority, Keys keys)
            throws GeneralSecurityException {
        PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        rules.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(keys.takenBack()))));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(client)), rules);
    }
}
