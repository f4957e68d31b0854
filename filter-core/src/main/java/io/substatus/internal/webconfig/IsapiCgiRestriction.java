package io.substatus.internal.webconfig;

import java.util.List;

/**
 * {@code system.webServer/security/isapiCgiRestriction}. Immutable.
 *
 * @param given whether the file has the section; without it no program is refused
 * @param entries the programs by path, or servlets by class name
 */
public record IsapiCgiRestriction(boolean given, boolean notListedCgisAllowed, List<Listed> entries) {

    /** As it holds when the file does not have the section. */
    public static final IsapiCgiRestriction DEFAULT = new IsapiCgiRestriction(false, false, List.of());

    /** Copies the list. */
    public IsapiCgiRestriction {
        entries = List.copyOf(entries);
    }
}
