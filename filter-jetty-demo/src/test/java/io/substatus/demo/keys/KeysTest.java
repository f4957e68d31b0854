package io.substatus.demo.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static Keys keys;

    @BeforeAll
    static void make() throws GeneralSecurityException {
        keys = Keys.make();
    }

    @Test
    void areVouchedForByTheAuthorityAlone() {
        for (X509Certificate each :
                List.of(keys.authority(), keys.server().certificate(), of(Keys.ROSA), of(Keys.BASIL), of(Keys.OLGA))) {
            assertThatCode(() -> each.verify(keys.authority().getPublicKey())).doesNotThrowAnyException();
            assertThatThrownBy(() -> each.verify(keys.partner().getPublicKey())).isInstanceOf(SignatureException.class);
        }
        assertThatCode(() -> keys.takenBack().verify(keys.authority().getPublicKey()))
                .doesNotThrowAnyException();
    }

    @Test
    void areGoodTodayButForOlgas() {
        assertThatCode(() -> of(Keys.ROSA).checkValidity()).doesNotThrowAnyException();
        assertThatThrownBy(() -> of(Keys.OLGA).checkValidity()).isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void areGoodStillButForBasils() {
        assertThat(keys.takenBack().isRevoked(of(Keys.BASIL))).isTrue();
        assertThat(keys.takenBack().isRevoked(of(Keys.ROSA))).isFalse();
    }

    @Test
    void sayWhatTheyAreFor() throws GeneralSecurityException {
        assertThat(keys.authority().getBasicConstraints()).isNotNegative();
        assertThat(of(Keys.ROSA).getBasicConstraints()).isNegative();
        assertThat(of(Keys.ROSA).getSubjectX500Principal()).hasToString("CN=rosa");
        assertThat(keys.server().certificate().getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
    }

    @Test
    void areWrittenForOthers(@TempDir Path folder) throws Exception {
        keys.write(folder);

        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("rosa.p12"))) {
            store.load(in, Identity.PASSWORD.toCharArray());
        }
        assertThat(store.getCertificate("own")).isEqualTo(of(Keys.ROSA));
    }

    private static X509Certificate of(String name) {
        Identity client = keys.clients().get(name);
        return client == null ? keys.authority() : client.certificate();
    }
}
