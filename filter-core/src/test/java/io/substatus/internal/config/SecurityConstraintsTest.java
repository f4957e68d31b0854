package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.exchange.Protection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityConstraintsTest {

    private static final String TLS =
            "<user-data-constraint><transport-guarantee>CONFIDENTIAL</transport-guarantee>" + "</user-data-constraint>";
    private static final String LOGIN =
            "<login-config><auth-method>CLIENT-CERT</auth-method>" + "<realm-name> tea </realm-name></login-config>";

    private static SecurityConstraints read(String... elements) throws IOException {
        String xml =
                "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\">" + String.join("", elements) + "</web-app>";
        return SecurityConstraints.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String constraint(String collection, String rest) {
        return "<security-constraint><web-resource-collection>" + collection + "</web-resource-collection>" + rest
                + "</security-constraint>";
    }

    private static String pattern(String pattern) {
        return "<url-pattern>" + pattern + "</url-pattern>";
    }

    private static String roles(String... names) {
        StringBuilder text = new StringBuilder("<auth-constraint>");
        for (String name : names) {
            text.append("<role-name>").append(name).append("</role-name>");
        }
        return text.append("</auth-constraint>").toString();
    }

    @Test
    void readsLoginRolesAndTransport() throws IOException {
        SecurityConstraints read = read(constraint(pattern("/shop/*"), roles("buyer", "seller") + TLS), LOGIN);

        assertThat(read.of("GET", "/shop/cart"))
                .isEqualTo(new Protection("CLIENT-CERT", "tea", true, false, Set.of("buyer", "seller")));
        assertThat(read.of("GET", "/about")).isEqualTo(new Protection("CLIENT-CERT", "tea", false, false, Set.of()));
    }

    @Test
    void rolesOutsideOfConstraintsDoNotCount() throws IOException {
        SecurityConstraints read = read(
                constraint(pattern("/a"), roles("buyer")),
                "<security-role><role-name>other</role-name></security-role>");

        assertThat(read.of("GET", "/a").roles()).containsExactly("buyer");
    }

    @Test
    void emptyRoleListRefusesEverybody() throws IOException {
        SecurityConstraints read = read(constraint(pattern("/a"), roles()), constraint(pattern("/a"), roles("buyer")));

        assertThat(read.of("GET", "/a")).isEqualTo(new Protection(null, null, false, true, Set.of()));
    }

    @Test
    void constraintWithoutRolesOpensWhatAnotherOneCloses() throws IOException {
        SecurityConstraints read = read(constraint(pattern("/a"), ""), constraint(pattern("/a"), roles("buyer")));

        assertThat(read.of("GET", "/a").roles()).isEmpty();
    }

    @Test
    void methodsNarrowAConstraint() throws IOException {
        SecurityConstraints read = read(
                constraint(pattern("/listed") + "<http-method>PUT</http-method>", TLS),
                constraint(pattern("/omitted") + "<http-method-omission>GET</http-method-omission>", TLS));

        assertThat(read.of("PUT", "/listed").confidential()).isTrue();
        assertThat(read.of("GET", "/listed").confidential()).isFalse();
        assertThat(read.of("PUT", "/omitted").confidential()).isTrue();
        assertThat(read.of("GET", "/omitted").confidential()).isFalse();
    }

    @Test
    void transportThatConstraintsDifferAboutIsNotDemanded() throws IOException {
        SecurityConstraints read =
                read(constraint(pattern("/a"), TLS), constraint(pattern("/a"), TLS.replace("CONFIDENTIAL", "NONE")));

        assertThat(read.of("GET", "/a").confidential()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/shop/cart,exact",
        "/shop/till,path",
        "/shop/deep/x.do,deep",
        "/shop,path",
        "/shopping,default",
        "/x.do,extension",
        "/x.doc,default",
        "/,default"
    })
    void bestPatternDecides(String path, String role) throws IOException {
        SecurityConstraints read = read(
                constraint(pattern("/"), roles("default")),
                constraint(pattern("*.do"), roles("extension")),
                constraint(pattern("/shop/*"), roles("path")),
                constraint(pattern("/shop/deep/*"), roles("deep")),
                constraint(pattern("/shop/cart"), roles("exact")));

        assertThat(read.of("GET", path).roles()).containsExactly(role);
    }

    @Test
    void eachCollectionKeepsItsOwnMethods() throws IOException {
        SecurityConstraints read = read("<security-constraint>"
                + "<web-resource-collection>" + pattern("/a")
                + "<http-method>PUT</http-method></web-resource-collection>"
                + "<web-resource-collection>" + pattern("/b") + "</web-resource-collection>"
                + roles("buyer") + "</security-constraint>");

        assertThat(read.of("GET", "/a").roles()).isEmpty();
        assertThat(read.of("PUT", "/a").roles()).containsExactly("buyer");
        assertThat(read.of("GET", "/b").roles()).containsExactly("buyer");
    }

    @Test
    void saysWhereXmlIsBroken() {
        assertThatThrownBy(() -> read("<security-constraint>"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("web.xml: ");
    }
}
