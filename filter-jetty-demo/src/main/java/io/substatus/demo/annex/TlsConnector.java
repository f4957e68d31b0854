package io.substatus.demo.annex;

import io.substatus.demo.keys.Identity;
import io.substatus.demo.keys.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Lets a server speak TLS and ask its clients for a certificate, which they may lack. Stateless. */
public final class TlsConnector {

    private TlsConnector() {}

    /**
     * A connector that is not added yet. The server gets the keys as a bean: CLIENT-CERT login looks there for the files by
     * which it judges certificates once more.
     *
     * @param folder where the keys are written
     */
    public static ServerConnector of(Server server, Keys keys, Path folder)
            throws GeneralSecurityException, IOException {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(keys.server().keyStore());
        factory.setKeyStorePassword(Identity.PASSWORD);
        factory.setTrustStorePath(folder.resolve(Keys.TRUSTED).toString());
        factory.setTrustStorePassword(Identity.PASSWORD);
        factory.setCrlPath(folder.resolve(Keys.TAKEN_BACK).toString());
        factory.setWantClientAuth(true);
        server.addBean(factory);
        HttpConfiguration https = new HttpConfiguration();
        https.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server,
                new SslConnectionFactory(factory, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(https));
    }
}
