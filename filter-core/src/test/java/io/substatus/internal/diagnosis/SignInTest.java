package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Component;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Protection;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.ServletException;
import java.util.Set;
import javax.security.auth.login.CredentialExpiredException;
import org.junit.jupiter.api.Test;

/** 401.1 by form, token and login call, 401.4, 401.5, 403.4, 403.11, 403.15, 403.20. */
class SignInTest {

    private static final String TOKEN = "com.nimbusds.jose.proc.BadJOSEException";

    private static StatusSetter sentBy(Component component) {
        return new StatusSetter() {
            @Override
            public boolean isApplication() {
                return true;
            }

            @Override
            public CallSite callSite() {
                return new CallSite("com.example.ApiKeys", "check", "ApiKeys.java", 31);
            }

            @Override
            public Component component() {
                return component;
            }
        };
    }

    private static Throwable foreign(String name, String... frames) {
        return ForeignTypes.exception(name, RuntimeException.class, frames);
    }

    private static ServletException loginFailed(String frame) {
        return ForeignTypes.thrownFrom(new ServletException("Login failed"), frame, "com.example.Shop.enter");
    }

    @Test
    void formLoginThatFailedIs4011() {
        assertThat(Situation.method("POST", "/j_security_check")
                        .status(401)
                        .byApplication()
                        .code())
                .isEqualTo("401.1");
    }

    @Test
    void otherFormsAreNot4011() {
        assertThat(Situation.get("/j_security_check")
                        .status(401)
                        .byApplication()
                        .code())
                .isEqualTo("401.0");
        assertThat(Situation.method("POST", "/login")
                        .status(401)
                        .byApplication()
                        .code())
                .isEqualTo("401.0");
    }

    @Test
    void loginCallThatFailedIs4011() {
        assertThat(Situation.threw(loginFailed("org.apache.catalina.authenticator.AuthenticatorBase.doLogin"))
                        .code())
                .isEqualTo("401.1");
        assertThat(Situation.threw(loginFailed("org.eclipse.jetty.ee11.servlet.ServletApiRequest.login"))
                        .code())
                .isEqualTo("401.1");
    }

    @Test
    void otherLoginCallsAreNot4011() {
        assertThat(Situation.threw(loginFailed("org.eclipse.jetty.ee11.servlet.ServletApiRequest.login"))
                        .user("alice")
                        .code())
                .as("somebody is logged in already")
                .isEqualTo("500.0");
        assertThat(Situation.threw(loginFailed("org.eclipse.jetty.ee11.servlet.ServletApiRequest.logout"))
                        .code())
                .isEqualTo("500.0");
        assertThat(Situation.threw(loginFailed("com.example.Partner.login")).code())
                .as("a method of the application")
                .isEqualTo("500.0");
    }

    @Test
    void tokenThatIsRefusedIs4011() {
        assertThat(Situation.threw(foreign(TOKEN))
                        .header("Authorization", "Bearer eyJ")
                        .code())
                .isEqualTo("401.1");
    }

    @Test
    void tokenOfSomebodyElseIsNot4011() {
        assertThat(Situation.threw(foreign(TOKEN)).code())
                .as("the client sent none")
                .isEqualTo("500.0");
        assertThat(Situation.threw(foreign("com.nimbusds.jose.JOSEException"))
                        .header("Authorization", "Bearer eyJ")
                        .code())
                .as("the keys could not be had")
                .isEqualTo("500.0");
    }

    @Test
    void filtersOwn401Is4014() {
        Diagnosis diagnosis =
                Situation.get("/shop").status(401).by(sentBy(Component.FILTER)).diagnosis();

        assertThat(diagnosis.code()).hasToString("401.4");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("ApiKeys.java:31"));
    }

    @Test
    void servletsOwn401Is4015() {
        Diagnosis diagnosis =
                Situation.get("/shop").status(401).by(sentBy(Component.SERVLET)).diagnosis();

        assertThat(diagnosis.code()).hasToString("401.5");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"shop\""));
        assertThat(Situation.get("/shop")
                        .status(401)
                        .by(sentBy(Component.SERVLET))
                        .header("Authorization", "Basic eDp5")
                        .answerHeader("WWW-Authenticate", "Basic")
                        .code())
                .as("it looked at the credentials itself")
                .isEqualTo("401.5");
    }

    @Test
    void other401sAreNot4014Nor4015() {
        assertThat(Situation.get("/shop")
                        .status(401)
                        .by(sentBy(Component.FILTER))
                        .answerHeader("WWW-Authenticate", "Bearer")
                        .code())
                .as("a challenge to a request without credentials")
                .isEqualTo("401.2");
        assertThat(Situation.get("/shop")
                        .status(401)
                        .by(sentBy(Component.UNKNOWN))
                        .code())
                .isEqualTo("401.0");
        assertThat(Situation.get("/shop")
                        .status(403)
                        .by(sentBy(Component.FILTER))
                        .code())
                .isEqualTo("403.0");
    }

    private static Situation confidential() {
        return Situation.get("/till")
                .status(403)
                .errorDispatch()
                .protection(new Protection(null, null, true, false, Set.of()));
    }

    @Test
    void confidentialPathOverHttpIs4034() {
        assertThat(confidential().code()).isEqualTo("403.4");
    }

    @Test
    void otherRefusalsAreNot4034() {
        assertThat(confidential().https().code()).as("it came over TLS").isEqualTo("403.0");
        assertThat(confidential().protection(Protection.NONE).code())
                .as("no TLS is asked for")
                .isEqualTo("403.0");
        assertThat(Situation.get("/till")
                        .status(403)
                        .byApplication()
                        .protection(new Protection(null, null, true, false, Set.of()))
                        .code())
                .as("the application's own refusal")
                .isEqualTo("403.0");
    }

    @Test
    void expiredPasswordIs40311() {
        assertThat(Situation.threw(new CredentialExpiredException()).code()).isEqualTo("403.11");
        assertThat(Situation.threw(foreign("org.springframework.security.authentication.CredentialsExpiredException"))
                        .code())
                .isEqualTo("403.11");
    }

    @Test
    void otherExpiriesAreNot40311() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new CredentialExpiredException(),
                                "javax.security.auth.login.LoginContext.login",
                                "org.apache.kafka.common.security.authenticator.AbstractLogin.login"))
                        .code())
                .as("this server's own at another one")
                .isEqualTo("500.0");
        assertThat(Situation.threw(foreign("org.springframework.security.authentication.AccountExpiredException"))
                        .code())
                .as("an account, not a password")
                .isEqualTo("401.1");
    }

    @Test
    void noFurtherSessionIs40315() {
        assertThat(Situation.threw(ForeignTypes.exception(
                                "org.apache.catalina.session.TooManyActiveSessionsException",
                                IllegalStateException.class))
                        .code())
                .isEqualTo("403.15");
        assertThat(Situation.threw(
                                foreign(
                                        "org.springframework.security.web.authentication.session.SessionAuthenticationException"))
                        .code())
                .isEqualTo("403.15");
    }

    @Test
    void otherTroubleWithSessionsIsNot40315() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IllegalStateException("Session already invalidated"),
                                "org.apache.catalina.session.StandardSession.getAttribute"))
                        .code())
                .isEqualTo("500.0");
        assertThat(Situation.threw(foreign("org.springframework.session.SessionException"))
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void identityProvidersRefusalIs40320() {
        assertThat(Situation.threw(foreign("org.springframework.security.oauth2.core.OAuth2AuthenticationException"))
                        .code())
                .isEqualTo("403.20");
        assertThat(Situation.get("/login/callback")
                        .query("error=access_denied&state=af0ifjsldkj")
                        .status(403)
                        .byApplication()
                        .code())
                .isEqualTo("403.20");
    }

    @Test
    void otherCallbacksAndTokensAreNot40320() {
        assertThat(Situation.get("/help")
                        .query("error=access_denied")
                        .status(403)
                        .byApplication()
                        .code())
                .as("a page that shows an error")
                .isEqualTo("403.0");
        assertThat(Situation.get("/login/callback")
                        .query("error=server_error&state=x")
                        .status(403)
                        .byApplication()
                        .code())
                .as("nobody was refused")
                .isEqualTo("403.0");
        assertThat(Situation.threw(foreign("org.springframework.security.oauth2.core.OAuth2AuthorizationException"))
                        .code())
                .as("this server's own token for another one")
                .isEqualTo("500.0");
    }
}
