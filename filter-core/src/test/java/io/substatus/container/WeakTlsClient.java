package io.substatus.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.substatus.testkit.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A client whose TLS does not encrypt. The JDK forbids that to a whole virtual machine, as it is started, so this is a
 * program of its own, which prints the answer. Stateless.
 */
final class WeakTlsClient {

    static final String CIPHER = "TLS_ECDHE_ECDSA_WITH_NULL_SHA";

    private WeakTlsClient() {}

    /** A file of security properties that forbid no cipher. */
    static Path permissions() throws IOException {
        Path file = Files.createTempFile("weak", ".properties");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
    }

    /** Asks for a page in a virtual machine of its own and gives the answer. */
    static String get(int port, String target, Path permissions) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.security.properties=" + permissions,
                        "-Djavax.net.ssl.trustStore=" + TestKeys.shared().trustStore(),
                        "-Djavax.net.ssl.trustStorePassword=changeit",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WeakTlsClient.class.getName(),
                        String.valueOf(port),
                        target))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Takes the port and the target of the request. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        String request = "GET " + arguments[1] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {CIPHER});
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            System.out.write(socket.getInputStream().readAllBytes());
        }
    }
}
