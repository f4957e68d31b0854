package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateRevokedException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Code of the application or of a proxy's helper looked into the client's certificate and threw: 403.13 revoked, 403.17
 * out of date, 403.16 anything else. The certificates of other servers, of signed documents and of key stores fail with
 * the same exceptions; so the request must have brought a certificate, and the exception must be about that one.
 * Immutable and thread-safe.
 */
final class ClientCertificateRejected implements Detector {

    private static final int REVOKED = 13;
    private static final int UNTRUSTED = 16;
    private static final int OUT_OF_DATE = 17;

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 403 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            int code = code(cause);
            if (code != 0) {
                return isClients(code, cause, failure) ? finding(code, cause, failure) : null;
            }
        }
        return null;
    }

    private static int code(Throwable cause) {
        if (cause instanceof CertPathValidatorException invalid) {
            return code(invalid.getReason());
        }
        if (cause instanceof CertificateRevokedException) {
            return REVOKED;
        }
        if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
            return OUT_OF_DATE;
        }
        return cause instanceof CertificateException
                        || cause instanceof CertPathBuilderException
                        || cause instanceof SSLPeerUnverifiedException
                ? UNTRUSTED
                : 0;
    }

    private static int code(CertPathValidatorException.Reason reason) {
        if (reason == BasicReason.REVOKED) {
            return REVOKED;
        }
        return reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID ? OUT_OF_DATE : UNTRUSTED;
    }

    private static boolean isClients(int code, Throwable cause, Failure failure) {
        X509Certificate own = ClientCertificates.own(failure);
        boolean relayed = ClientCertificates.relayedBy(failure.request().headers()) != null;
        if ((own == null && !relayed) || isOutbound(failure.causes())) {
            return false;
        }
        return own == null ? isCertificate(cause) : isAbout(own, code, cause, failure.causes());
    }

    /** This server was the client of a handshake that failed, or looked at the certificate of the other one. */
    private static boolean isOutbound(List<Throwable> causes) {
        return causes.stream()
                .anyMatch(cause -> (cause instanceof SSLException && !(cause instanceof SSLPeerUnverifiedException))
                        || Frames.near(cause).stream().anyMatch(ClientCertificateRejected::looksAtServer));
    }

    private static boolean looksAtServer(StackTraceElement frame) {
        return FrameKind.HTTP_CLIENT.has(frame) || frame.getMethodName().equals("checkServerTrusted");
    }

    /** What a proxy hands on is text: turning it into a certificate may fail too. */
    private static boolean isCertificate(Throwable cause) {
        return !(cause instanceof SSLPeerUnverifiedException);
    }

    private static boolean isAbout(X509Certificate own, int code, Throwable cause, List<Throwable> causes) {
        List<Object> judged = judged(causes);
        if (!judged.isEmpty()) {
            return judged.contains(own);
        }
        return switch (code) {
            case OUT_OF_DATE -> ClientCertificates.outOfDate(own) != null;
            case UNTRUSTED -> !(cause instanceof CertificateException) || isClientCheck(cause);
            default -> true;
        };
    }

    /** The certificates of the chain that was looked into, as far as the exceptions tell. */
    private static List<Object> judged(List<Throwable> causes) {
        List<Object> judged = new ArrayList<>();
        for (Throwable cause : causes) {
            CertPath path = cause instanceof CertPathValidatorException invalid ? invalid.getCertPath() : null;
            if (path != null) {
                judged.addAll(path.getCertificates());
            }
        }
        return judged;
    }

    private static boolean isClientCheck(Throwable cause) {
        return Frames.near(cause).stream()
                .anyMatch(frame -> frame.getMethodName().equals("checkClientTrusted"));
    }

    private static Finding finding(int code, Throwable cause, Failure failure) {
        X509Certificate own = ClientCertificates.own(failure);
        List<String> evidence = new ArrayList<>();
        evidence.add("The client's certificate was not accepted: " + Sentences.describe(cause) + ".");
        evidence.addAll(Sentences.calledFrom(List.of(cause)));
        evidence.add(
                own == null
                        ? "It came in the header "
                                + ClientCertificates.relayedBy(failure.request().headers()) + "."
                        : ClientCertificates.sentence(own));
        return Finding.of(403, code, evidence.toArray(new String[0]));
    }
}
