package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 403.7: CLIENT-CERT login, and the client showed no certificate. Tomcat answers 401, for which there is no challenge,
 * Jetty 403. Immutable and thread-safe.
 */
final class ClientCertificateRequired implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 403;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        boolean missing = Answers.beforeApplication(failure.outcome())
                && !failure.outcome().headers().has("WWW-Authenticate")
                && ClientCertificates.own(failure) == null
                && ClientCertificates.isDemanded(failure);
        return missing
                ? Finding.of(
                        403,
                        7,
                        "The application logs in by CLIENT-CERT, and the path asks for a user.",
                        "The request attribute jakarta.servlet.request.X509Certificate is not set: the client showed"
                                + " no certificate"
                                + (failure.request().scheme().equals("https") ? "." : ", for it came over http."))
                : null;
    }
}
