package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Protection;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The container turned away the owner of a client certificate: 403.17 if the certificate is out of date, which a trust
 * store lets pass that holds the certificate itself, else 403.12. Immutable and thread-safe.
 */
final class CertificateUserRefused implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 403;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.beforeApplication(failure.outcome())) {
            return null;
        }
        X509Certificate own = ClientCertificates.own(failure);
        Protection protection = failure.application().security().protection();
        if (own == null || protection.roles().isEmpty() || !ClientCertificates.isLogin(failure)) {
            return null;
        }
        CertificateException outOfDate = ClientCertificates.outOfDate(own);
        if (outOfDate != null) {
            return Finding.of(
                    403,
                    17,
                    ClientCertificates.sentence(own),
                    "It is not valid today: " + Sentences.describe(outOfDate) + ".");
        }
        return failure.outcome().status() == 403
                ? withoutRole(own, protection, failure.request().remoteUser())
                : null;
    }

    private static Finding withoutRole(X509Certificate own, Protection protection, @Nullable String user) {
        String known = user == null
                ? "The realm does not know its owner, or none of these roles is the owner's: "
                : "The realm knows its owner as " + EvidenceText.quoted(user) + ", who has none of these roles: ";
        return Finding.of(
                403,
                12,
                ClientCertificates.sentence(own),
                known + EvidenceText.plain(String.join(", ", new TreeSet<>(protection.roles()))) + ".");
    }
}
