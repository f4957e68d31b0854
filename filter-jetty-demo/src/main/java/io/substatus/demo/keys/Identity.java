package io.substatus.demo.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/**
 * A key and the certificate that says whose it is. Immutable.
 *
 * @param key the private key
 * @param certificate the certificate of its public key
 */
public record Identity(PrivateKey key, X509Certificate certificate) {

    /** The password of every key store; it keeps nothing secret, but PKCS #12 wants one. */
    public static final String PASSWORD = "fernhill";

    /** A key store that holds this alone. */
    public KeyStore keyStore() throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setKeyEntry("own", key, PASSWORD.toCharArray(), new Certificate[] {certificate});
        return store;
    }

    static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
