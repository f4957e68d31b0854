package io.substatus.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server. Several requests may go over it, one after the other or pipelined. The client adds nothing
 * to what it is told to send. Confined to one thread.
 *
 * <p>Every method that reads throws {@link WireException} with the bytes so far if the answer does not come in time.
 */
public final class HttpWire implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Socket socket;
    private final WireInput in;

    private HttpWire(Socket socket, Duration timeout) {
        this.socket = socket;
        this.in = new WireInput(socket, timeout);
    }

    /** Connects to 127.0.0.1; an answer may take 20 seconds. */
    public static HttpWire connect(int port) {
        return wire(port).connect();
    }

    /** Begins a connection that differs in something from that of {@link #connect}. */
    public static Builder wire(int port) {
        return new Builder(port);
    }

    /** The local port of this connection. */
    public int localPort() {
        return socket.getLocalPort();
    }

    /** Sends these bytes. */
    public HttpWire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a text whose characters are bytes (ISO-8859-1); lines must end in CRLF already. */
    public HttpWire send(String text) {
        return send(text.getBytes(ISO_8859_1));
    }

    /** Reads the answer to any request but HEAD. */
    public Response read() {
        return new ResponseReader(in, false).read();
    }

    /**
     * Reads the answer to a HEAD request, which has no body whatever its headers say. After any other request the body
     * is left on the wire, so that {@link #readSome} can follow it as it comes.
     */
    public Response readHead() {
        return new ResponseReader(in, true).read();
    }

    /** Reads so many bytes, fewer only if the server closes or resets the connection before. */
    public byte[] readSome(int count) {
        in.begin();
        return in.bytes(count);
    }

    /** Reads whatever still comes until the server closes or resets the connection. */
    public byte[] readUntilClosed() {
        in.begin();
        return in.bytes(Long.MAX_VALUE);
    }

    /** Asks for a page; see {@link #request}. */
    public Response get(String target, String... headers) {
        return request("GET", target, "", headers);
    }

    /**
     * Sends an HTTP/1.1 request and reads its answer.
     *
     * @param target as it is to be sent
     * @param body sent in UTF-8, with its Content-Length, unless it is empty
     * @param headers further header lines; {@code Host: localhost:port} is sent unless one of them is a Host
     */
    public Response request(String method, String target, String body, String... headers) {
        send(head(method, target, body, headers).getBytes(UTF_8));
        return method.equals("HEAD") ? readHead() : read();
    }

    private String head(String method, String target, String body, String... headers) {
        StringBuilder text =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        boolean hasHost = false;
        for (String header : headers) {
            hasHost |= header.regionMatches(true, 0, "Host:", 0, 5);
            text.append(header).append("\r\n");
        }
        if (!hasHost) {
            text.append("Host: localhost:").append(socket.getPort()).append("\r\n");
        }
        if (!body.isEmpty()) {
            text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n");
        }
        return text.append("\r\n").append(body).toString();
    }

    /** Says that nothing more will be sent (FIN); the answer can still be read. */
    public HttpWire halfClose() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Breaks the connection off with a reset (RST), as a client does that dies. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Settings of a connection. Confined to one thread. */
    public static final class Builder {
        private final int port;
        private String address = "127.0.0.1";
        private String localAddress = "";
        private Duration timeout = TIMEOUT;
        private int receiveBuffer;
        private @Nullable SSLContext tls;
        private @Nullable String cipher;

        private Builder(int port) {
            this.port = port;
        }

        /** The server's address, such as {@code ::1}; 127.0.0.1 if not said. */
        public Builder to(String serverAddress) {
            address = serverAddress;
            return this;
        }

        /** The client's own address, such as {@code 127.0.0.2} for another client on this machine. */
        public Builder from(String clientAddress) {
            localAddress = clientAddress;
            return this;
        }

        /** How long an answer may take, from the moment it is waited for to its last byte. */
        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        /** The size of the client's receive buffer in bytes: with a small one a server soon has to wait for us. */
        public Builder receiveBuffer(int bytes) {
            receiveBuffer = bytes;
            return this;
        }

        /** Speaks TLS, as the client that the context stands for; the handshake belongs to {@link #connect}. */
        public Builder tls(SSLContext client) {
            tls = client;
            return this;
        }

        /** The only cipher of TLS that the client offers. */
        public Builder cipher(String suite) {
            cipher = suite;
            return this;
        }

        /**
         * Connects.
         *
         * @throws UncheckedIOException if nobody listens, or the handshake fails
         */
        public HttpWire connect() {
            Socket socket = new Socket();
            try {
                prepare(socket);
                socket.connect(new InetSocketAddress(literal(address), port), (int) timeout.toMillis());
                return new HttpWire(secured(socket), timeout);
            } catch (IOException failure) {
                closeAfter(failure, socket);
                throw new UncheckedIOException("connect: " + address + ' ' + port, failure);
            }
        }

        private Socket secured(Socket socket) throws IOException {
            if (tls == null) {
                return socket;
            }
            SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", port, true);
            if (cipher != null) {
                secured.setEnabledCipherSuites(new String[] {cipher});
            }
            secured.startHandshake();
            return secured;
        }

        private void prepare(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            if (!localAddress.isEmpty()) {
                socket.bind(new InetSocketAddress(literal(localAddress), 0));
            }
        }

        private static InetAddress literal(String address) throws UnknownHostException {
            return InetAddress.getAllByName(address)[0];
        }

        private static void closeAfter(IOException failure, Socket socket) {
            try {
                socket.close();
            } catch (IOException again) {
                failure.addSuppressed(again);
            }
        }
    }
}
