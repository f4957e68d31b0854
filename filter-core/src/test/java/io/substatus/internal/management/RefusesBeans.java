package io.substatus.internal.management;

import java.security.Permission;
import javax.management.MBeanPermission;
import javax.management.MBeanServerPermission;

/** Allows everything but beans. */
@SuppressWarnings("removal") // there are servers that still have one
public final class RefusesBeans extends SecurityManager {

    /** Made by the virtual machine. */
    public RefusesBeans() {}

    @Override
    public void checkPermission(Permission permission) {
        if (permission instanceof MBeanPermission || permission instanceof MBeanServerPermission) {
            throw new SecurityException("no beans here");
        }
    }
}
