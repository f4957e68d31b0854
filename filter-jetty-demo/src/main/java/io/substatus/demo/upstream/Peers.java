package io.substatus.demo.upstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

/**
 * The auction houses whose prices the shop asks for over HTTP. Real sockets: one answers, one refuses, one never
 * answers, one hangs up, and one has a name that does not exist; one breaks off in the middle, and one has an
 * address that somebody wrote down wrong. Thread-safe.
 */
public final class Peers implements AutoCloseable {

    private final Listener answering;
    private final Listener silent;
    private final Listener hangingUp;
    private final Listener breakingOff;
    private final Socket refusing;

    private Peers(Listener answering, Listener silent, Listener hangingUp, Listener breakingOff, Socket refusing) {
        this.answering = answering;
        this.silent = silent;
        this.hangingUp = hangingUp;
        this.breakingOff = breakingOff;
        this.refusing = refusing;
    }

    /** Opens the ports. */
    public static Peers open() throws IOException {
        return new Peers(
                Listener.open(Listener::answerPrice),
                Listener.open(Listener::waitForClient),
                Listener.open(Listener::hangUp),
                Listener.open(Listener::breakOff),
                boundOnly());
    }

    /** A port that is taken and not listened on: the system refuses every connection to it. */
    private static Socket boundOnly() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    /** Each house's name with the address of its price service. */
    public Map<String, URI> addresses() {
        return Map.of(
                "colombo", local(answering.port()),
                "guwahati", local(refusing.getLocalPort()),
                "kolkata", local(silent.port()),
                "mombasa", local(hangingUp.port()),
                "dimbula", local(breakingOff.port()),
                "hamburg", URI.create("gopher://hamburg.invalid/price"),
                "limbe", URI.create("http://nowhere.invalid/price"));
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port + "/price");
    }

    @Override
    public void close() {
        answering.close();
        silent.close();
        hangingUp.close();
        breakingOff.close();
        Listener.closeQuietly(refusing);
    }
}
