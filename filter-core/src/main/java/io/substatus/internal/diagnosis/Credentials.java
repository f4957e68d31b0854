package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request brought to prove who sent it, and who judged that. Never tells the credentials. Stateless. */
final class Credentials {

    /** Schemes that may be named; a value without a scheme may be a secret as a whole. */
    private static final List<String> SCHEMES =
            List.of("Basic", "Digest", "Bearer", "Negotiate", "NTLM", "DPoP", "HOBA", "Mutual");

    /** The one that answers with a bare status; the names of the others end like those of applications' own. */
    private static final String SPRING_ENTRY_POINT =
            "org.springframework.security.web.authentication.HttpStatusEntryPoint";

    private Credentials() {}

    static boolean present(RequestFacts request) {
        String value = request.headers().first("Authorization");
        return value != null && !value.isBlank();
    }

    /** What the request brought, as a sentence; null when it brought nothing. */
    static @Nullable String sentence(Failure failure) {
        if (present(failure.request())) {
            String scheme = scheme(failure.request().headers().first("Authorization"));
            return "The request carried " + (scheme == null ? "" : scheme + " ")
                    + "credentials in its Authorization header.";
        }
        if (isLoginForm(failure.request())) {
            return "The request posted a name and a password to j_security_check.";
        }
        X509Certificate own = ClientCertificates.own(failure);
        return own != null && ClientCertificates.isLogin(failure) ? ClientCertificates.sentence(own) : null;
    }

    /** Whether it is the container's form login; whoever answers it with 401 does so because it failed. */
    static boolean isLoginForm(RequestFacts request) {
        return request.method().equals("POST") && request.path().endsWith("/j_security_check");
    }

    private static @Nullable String scheme(@Nullable String value) {
        String text = value == null ? "" : value.stripLeading();
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        return SCHEMES.stream().filter(first::equalsIgnoreCase).findFirst().orElse(null);
    }

    /**
     * Whether a framework's handler of failed sign-ins sent the status: it is called for nothing else. May walk the
     * stack.
     */
    static boolean failedInFramework(Outcome outcome) {
        CallSite site = outcome.setter().callSite();
        return site != null && site.className().endsWith("AuthenticationFailureHandler");
    }

    /** Whether the container's authenticator or a framework's entry point sent the status. May walk the stack. */
    static boolean judgedByAuthenticator(Outcome outcome) {
        return Answers.byContainer(outcome) || isEntryPoint(outcome.setter().callSite());
    }

    private static boolean isEntryPoint(@Nullable CallSite site) {
        return site != null
                && (site.className().endsWith("AuthenticationEntryPoint")
                        || site.className().startsWith(SPRING_ENTRY_POINT));
    }

    /** This server signs in at others too, and then the client is not to blame. */
    static boolean areOfThisServer(Throwable cause) {
        return Frames.near(cause).stream().anyMatch(FrameKind.OUTBOUND_LOGIN::has);
    }
}
