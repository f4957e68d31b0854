package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.libraries.Site.Seen;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What becomes of the exceptions of Spring Security, behind its real filter chain and without one. */
class SpringSecurityTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @TempDir
    private static Path folder;

    /** Asks for Basic credentials. */
    private static Site basic;

    /** Answers with a bare 401. */
    private static Site bare;

    /** Answers with 403 whatever is missing. */
    private static Site forbidding;

    /** Has no filter chain: what the servlet throws, nobody translates. */
    private static Site open;

    /** Has its filter chain before our filter, as where Spring Security registers itself. */
    private static Site behind;

    @BeforeAll
    static void start() {
        BasicAuthenticationEntryPoint challenge = new BasicAuthenticationEntryPoint();
        challenge.setRealmName("tea");
        basic = Site.start(folder.resolve("basic"), new Orders(), chain(challenge));
        bare = Site.start(
                folder.resolve("bare"), new Orders(), chain(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        forbidding = Site.start(folder.resolve("forbidding"), new Orders(), chain(new Http403ForbiddenEntryPoint()));
        open = Site.start(folder.resolve("open"), new Orders(), null);
        behind = Site.startBehind(folder.resolve("behind"), new Orders(), chain(challenge));
    }

    @AfterAll
    static void stop() {
        List.of(basic, bare, forbidding, open, behind).forEach(Site::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa:coffee", "nobody:tea", "gone:tea", "locked:tea", "off:tea", "stale:tea", "no colon"})
    void credentialsThatAreRefusedAre4011(String credentials) {
        assertThat(basic.get("/shop", basic(credentials))).as("challenged").isEqualTo("401.1");
        assertThat(bare.get("/shop", basic(credentials))).as("bare").isEqualTo("401.1");
    }

    @Test
    void noCredentialsAre4012() {
        assertThat(basic.get("/shop")).isEqualTo("401.2");
        assertThat(bare.get("/shop")).as("without a challenge").isEqualTo("401.2");
        assertThat(basic.get("/open/insufficient")).as("not enough of them").isEqualTo("401.2");
        assertThat(basic.get("/open/denied")).as("denied to nobody").isEqualTo("401.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa&password=coffee", "stale&password=tea", "rosa&password=tea"})
    void formThatIsRefusedIs4011(String form) {
        assertThat(basic.post("/login", "username=" + form, FORM)).isEqualTo("401.1");
    }

    @Test
    void lookAlikeUserWithoutTheRightIs4030() {
        assertThat(basic.get("/owner", basic("rosa:tea"))).as("by rule").isEqualTo("403.0");
        assertThat(basic.get("/shop/denied", basic("rosa:tea")))
                .as("by exception")
                .isEqualTo("403.0");
    }

    @Test
    void lookAlikeEntryPointThatForbidsIs4030() {
        assertThat(forbidding.get("/shop")).isEqualTo("403.0");
        assertThat(forbidding.get("/shop", basic("rosa:coffee"))).isEqualTo("403.0");
    }

    @Test
    void lookAlikeRequestThatTheFirewallRefusesIs4000() {
        assertThat(basic.get("/open/a;b=c")).isEqualTo("400.0");
        assertThat(basic.code("BREW", "/open/a", "")).isEqualTo("400.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "locked", "off", "nobody"})
    void signInThatTheServletLetsFailIs4011(String user) {
        assertThat(open.get("/as/" + user)).isEqualTo("401.1");
    }

    @Test
    void signInWithAnExpiredPasswordIs40311() {
        assertThat(open.get("/as/stale")).isEqualTo("403.11");
    }

    @Test
    void sessionTooManyIs40315() {
        assertThat(open.get("/second")).isEqualTo("403.15");
    }

    @Test
    void lookAlikeDirectoryThatIsDownIs5000() {
        assertThat(open.get("/as/down")).isEqualTo("500.0");
    }

    @Test
    void lookAlikeDenialThatNobodyTranslatesIs5000() {
        assertThat(open.get("/denied")).isEqualTo("500.0");
        assertThat(open.get("/insufficient")).isEqualTo("500.0");
    }

    @Test
    void exceptionThatAFilterOutsideTranslatesIsLeftToIt() {
        Seen challenged = behind.ask("GET", "/open/denied", "");
        Seen forbidden = behind.ask("GET", "/shop/denied", "", basic("rosa:tea"));

        assertThat(challenged.code()).isEqualTo("401.2");
        assertThat(challenged.page()).as("page of the error dispatch").isEqualTo("401.2");
        assertThat(behind.get("/open/insufficient")).isEqualTo("401.2");
        assertThat(forbidden.code()).isEqualTo("403.0");
        assertThat(forbidden.page()).isEqualTo("403.0");
    }

    @Test
    void lookAlikeExceptionThatTheFilterOutsideDoesNotTranslateIs5000() {
        assertThat(behind.ask("GET", "/open/broken", "").page()).isEqualTo("500.0");
    }

    @Test
    void requestOfTheUserIsAnswered() {
        assertThat(basic.ask("GET", "/shop", "", basic("rosa:tea")).status()).isEqualTo(200);
        assertThat(open.ask("GET", "/as/rosa", "").status()).isEqualTo(200);
    }

    private static String basic(String credentials) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static Filter chain(AuthenticationEntryPoint entryPoint) {
        AuthenticationManager users = users();
        UsernamePasswordAuthenticationFilter form = new UsernamePasswordAuthenticationFilter(users);
        form.setSessionAuthenticationStrategy(SpringSecurityTest::oneTooMany);
        return new FilterChainProxy(new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                form,
                new BasicAuthenticationFilter(users, entryPoint),
                servletApi(),
                new AnonymousAuthenticationFilter("key"),
                new ExceptionTranslationFilter(entryPoint),
                new AuthorizationFilter(RequestMatcherDelegatingAuthorizationManager.builder()
                        .requestMatchers(request -> request.getRequestURI().startsWith("/owner"))
                        .hasAuthority("owner")
                        .requestMatchers(request -> request.getRequestURI().startsWith("/open"))
                        .permitAll()
                        .anyRequest()
                        .authenticated()
                        .build())));
    }

    /** Tells servlets and filters who the user is. */
    private static Filter servletApi() {
        SecurityContextHolderAwareRequestFilter filter = new SecurityContextHolderAwareRequestFilter();
        try {
            filter.afterPropertiesSet();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return filter;
    }

    private static AuthenticationManager users() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(directory());
        provider.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return new ProviderManager(provider);
    }

    private static UserDetailsService directory() {
        UserDetailsService known = new InMemoryUserDetailsManager(
                user("rosa").build(),
                user("gone").accountExpired(true).build(),
                user("stale").credentialsExpired(true).build(),
                user("locked").accountLocked(true).build(),
                user("off").disabled(true).build());
        return name -> {
            if (name.equals("down")) {
                throw new IllegalStateException("directory");
            }
            return known.loadUserByUsername(name);
        };
    }

    private static User.UserBuilder user(String name) {
        return User.withUsername(name).password("{noop}tea").authorities("customer");
    }

    /** The user has a session already, and may not have two. */
    private static void oneTooMany(
            org.springframework.security.core.Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionRegistryImpl sessions = new SessionRegistryImpl();
        sessions.registerNewSession("first", user.getPrincipal());
        ConcurrentSessionControlAuthenticationStrategy limit =
                new ConcurrentSessionControlAuthenticationStrategy(sessions);
        limit.setExceptionIfMaximumExceeded(true);
        limit.onAuthentication(user, request, response);
    }

    /** Throws what its path says. Stateless. */
    private static final class Orders extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String path = request.getRequestURI();
            if (path.endsWith("/denied")) {
                throw new AccessDeniedException("tea");
            }
            if (path.endsWith("/broken")) {
                throw new IllegalStateException("tea");
            }
            if (path.endsWith("/insufficient")) {
                throw new InsufficientAuthenticationException("tea");
            }
            if (path.endsWith("/second")) {
                UserDetails rosa = user("rosa").build();
                oneTooMany(
                        UsernamePasswordAuthenticationToken.authenticated(rosa, null, rosa.getAuthorities()),
                        request,
                        response);
            }
            if (path.startsWith("/as/")) {
                users().authenticate(UsernamePasswordAuthenticationToken.unauthenticated(path.substring(4), "tea"));
            }
            response.getWriter().write("tea");
        }
    }
}
