package io.substatus.internal.webconfig;

/**
 * {@code system.webServer/validation} and what of {@code system.web} it objects to. Immutable.
 *
 * @param validateIntegratedModeConfiguration whether the three are refused at all
 * @param httpModules the first line of {@code system.web/httpModules} that adds one, or 0
 * @param httpHandlers the same of {@code httpHandlers}
 * @param impersonate the line of an {@code identity} that impersonates, or 0
 */
public record Validation(
        boolean validateIntegratedModeConfiguration, int httpModules, int httpHandlers, int impersonate) {

    /** As it holds when the file says nothing of it. */
    public static final Validation DEFAULT = new Validation(true, 0, 0, 0);
}
