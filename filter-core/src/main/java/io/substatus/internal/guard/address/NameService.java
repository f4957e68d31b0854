package io.substatus.internal.guard.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the names of hosts, and waits for the answer. Thread-safe. */
interface NameService {

    /** The service that the machine is set up for: its hosts file, DNS. */
    NameService OF_THE_MACHINE = new NameService() {

        @Override
        public @Nullable String nameOf(InetAddress address) {
            String name = address.getCanonicalHostName();
            return name.equals(address.getHostAddress()) ? null : name;
        }

        @Override
        public List<InetAddress> addressesOf(String name) throws UnknownHostException {
            return Arrays.asList(InetAddress.getAllByName(name));
        }
    };

    /** The name that the address's owner gives it, or null. */
    @Nullable
    String nameOf(InetAddress address);

    /** The addresses that the name's owner gives it. */
    List<InetAddress> addressesOf(String name) throws UnknownHostException;
}
