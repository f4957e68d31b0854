package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.StatusSetter;
import io.substatus.status.Win32Status;
import jakarta.servlet.ServletException;
import javax.security.auth.login.CredentialExpiredException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.Test;

/** 401.1, 401.2. */
class LogonTest {

    private static final StatusSetter ENTRY_POINT = new StatusSetter() {
        @Override
        public boolean isApplication() {
            return true;
        }

        @Override
        public CallSite callSite() {
            return new CallSite("org.example.BearerTokenAuthenticationEntryPoint", "commence", null, 60);
        }
    };

    @Test
    void credentialsThatTheContainerRefusesAre4011() {
        Diagnosis diagnosis = Situation.get("/admin")
                .status(401)
                .errorDispatch()
                .header("Authorization", "Basic c2VjcmV0OnNlY3JldA==")
                .answerHeader("WWW-Authenticate", "Basic realm=\"shop\"")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("401.1");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(1_326));
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("Basic credentials"))
                .noneMatch(e -> e.contains("c2VjcmV0"));
    }

    @Test
    void tokenWithoutASchemeIsNotTold() {
        Diagnosis diagnosis = Situation.get("/admin")
                .status(401)
                .errorDispatch()
                .header("Authorization", "s3cr3t-token")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("401.1");
        assertThat(diagnosis.evidence()).noneMatch(e -> e.contains("s3cr3t"));
    }

    @Test
    void frameworksEntryPointJudgesAsTheContainerDoes() {
        assertThat(Situation.get("/admin")
                        .status(401)
                        .by(ENTRY_POINT)
                        .header("Authorization", "Bearer x")
                        .code())
                .isEqualTo("401.1");
        assertThat(Situation.get("/admin").status(401).by(ENTRY_POINT).code()).isEqualTo("401.2");
    }

    @Test
    void loginExceptionIs4011() {
        FailedLoginException failed = new FailedLoginException("no such user");

        assertThat(Situation.threw(new ServletException(failed)).code()).isEqualTo("401.1");
        assertThat(Situation.threw(ForeignTypes.exception(
                                "org.springframework.security.authentication.BadCredentialsException",
                                RuntimeException.class))
                        .code())
                .isEqualTo("401.1");
    }

    @Test
    void otherLoginFailuresAreNot4011() {
        assertThat(Situation.threw(new CredentialExpiredException()).code())
                .as("what was known once")
                .isEqualTo("403.11");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new LoginException(),
                                "javax.security.auth.login.LoginContext.login",
                                "org.apache.kafka.common.security.authenticator.AbstractLogin.login"))
                        .code())
                .as("this server's own sign-in elsewhere")
                .isEqualTo("500.0");
    }

    @Test
    void servletThatTurnsCredentialsAwayItselfIsNot4011() {
        assertThat(Situation.get("/shop")
                        .status(401)
                        .byApplication()
                        .header("Authorization", "Basic eDp5")
                        .code())
                .isEqualTo("401.0");
    }

    @Test
    void challengeToARequestWithoutCredentialsIs4012() {
        Diagnosis diagnosis = Situation.get("/shop")
                .status(401)
                .byApplication()
                .header("Authorization", " ")
                .answerHeader("WWW-Authenticate", "Bearer realm=\"shop\"")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("401.2");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(5));
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("Bearer realm=\"shop\""));
        assertThat(Situation.get("/admin").status(401).errorDispatch().code()).isEqualTo("401.2");
    }

    @Test
    void applications401WithoutAChallengeIsNot4012() {
        assertThat(Situation.get("/shop").status(401).byApplication().code()).isEqualTo("401.0");
        assertThat(Situation.get("/shop").status(403).errorDispatch().code()).isEqualTo("403.0");
    }
}
