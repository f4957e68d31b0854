package io.substatus.internal.accesslog;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of this computer as Windows gives it: the first label of the host's name, 15 characters, capitals. Stateless. */
final class ComputerName {

    private static final int NETBIOS_LENGTH = 15;

    private ComputerName() {}

    /** Asks the environment, then the system; may wait for a name service. Null when nobody knows. */
    static @Nullable String find() {
        String windows = System.getenv("COMPUTERNAME");
        return windows == null || windows.isBlank() ? ofSystem() : of(windows);
    }

    private static @Nullable String ofSystem() {
        try {
            return of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            System.getLogger("io.substatus.accesslog").log(Level.INFO, "s-computername stays empty: " + e.getMessage());
            return null;
        }
    }

    /** Makes the Windows name out of a host's name. */
    static String of(String hostName) {
        int dot = hostName.indexOf('.');
        String label = dot > 0 ? hostName.substring(0, dot) : hostName;
        String name = label.toUpperCase(Locale.ROOT);
        return name.length() > NETBIOS_LENGTH ? name.substring(0, NETBIOS_LENGTH) : name;
    }
}
