package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.Access;
import io.substatus.internal.webconfig.Access.SslFlag;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {

    @ParameterizedTest
    @CsvSource({
        "SSL,false,,,false,403.4",
        "SSL,true,,,false,-",
        "SSL_NEGOTIATE_CERT,false,,,false,-",
        "SSL_128,true,128,,false,-",
        "SSL_128,true,256,TLS_RSA_EXPORT_WITH_RC4_40_MD5,false,-",
        "SSL_128,true,127,,false,403.5",
        "SSL_128,true,0,,false,403.5",
        "SSL_128,true,0,TLS_CHACHA20_POLY1305_SHA256,false,-",
        "SSL_128,true,0,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,false,-",
        "SSL_128,true,64,TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8,false,-",
        "SSL_128,true,0,TLS_SM4_GCM_SM3,false,-",
        "SSL_128,true,0,TLS_ECDHE_ECDSA_WITH_NULL_SHA,false,403.5",
        "SSL_128,true,40,SSL_RSA_EXPORT_WITH_RC4_40_MD5,false,403.5",
        "SSL_128,true,56,,false,403.5",
        "SSL_128,true,,TLS_AES_128_GCM_SHA256,false,-",
        "SSL_128,true,,TLS_RSA_WITH_3DES_EDE_CBC_SHA,false,-",
        "SSL_128,true,,TLS_RSA_WITH_DES_CBC_SHA,false,403.5",
        "SSL_128,true,,TLS_RSA_WITH_NULL_SHA,false,403.5",
        "SSL_128,true,,SSL_RSA_EXPORT_WITH_RC4_40_MD5,false,403.5",
        "SSL_128,true,,,false,-",
        "SSL_128,false,,,false,403.5",
        "SSL SSL_128,false,,,false,403.4",
        "SSL_REQUIRE_CERT,true,,,false,403.7",
        "SSL_REQUIRE_CERT,true,,,true,-",
        "SSL SSL_128 SSL_REQUIRE_CERT,true,40,,false,403.5",
        "SSL SSL_128 SSL_REQUIRE_CERT,true,256,,false,403.7",
        "SSL SSL_128 SSL_REQUIRE_CERT,true,256,,true,-"
    })
    void demandsWhatFlagsSay(String flags, boolean tls, Integer bits, String suite, boolean certificate, String code) {
        TestRequest request = tls ? TestRequest.get("/").overTls() : TestRequest.get("/");
        if (bits != null) {
            request.attribute("jakarta.servlet.request.key_size", bits);
        }
        if (suite != null) {
            request.attribute("jakarta.servlet.request.cipher_suite", suite);
        }
        if (certificate) {
            request.attribute("jakarta.servlet.request.X509Certificate", new X509Certificate[1]);
        }
        assertThat(Checks.code(guards(flags), request)).isEqualTo(code);
    }

    @Test
    void emptyChainIsNoCertificate() {
        TestRequest request = TestRequest.get("/")
                .overTls()
                .attribute("jakarta.servlet.request.X509Certificate", new X509Certificate[0]);

        assertThat(Checks.code(guards("SSL_REQUIRE_CERT"), request)).isEqualTo("403.7");
    }

    @Test
    void nothingIsDemandedByDefault() {
        assertThat(AccessGuards.ofConnection(SectionsMaker.defaults())).isEmpty();
    }

    private static List<Guard> guards(String flags) {
        return AccessGuards.ofConnection(SectionsMaker.with(
                new Access(Arrays.stream(flags.split(" ")).map(SslFlag::valueOf).collect(Collectors.toSet()))));
    }
}
