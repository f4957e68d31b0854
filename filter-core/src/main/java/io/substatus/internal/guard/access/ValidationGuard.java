package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Validation;
import org.jspecify.annotations.Nullable;

/**
 * {@code validation}: 500.22, 500.23 and 500.24 for every request while {@code system.web} says what IIS does not obey
 * in its integrated mode. Immutable, thread-safe.
 */
final class ValidationGuard implements Guard {

    private static final String NAME = "validation";

    private final Refusal refusal;

    private ValidationGuard(Refusal refusal) {
        this.refusal = refusal;
    }

    /** The guard, or null when nothing is objected to. */
    static @Nullable ValidationGuard of(Validation validation) {
        if (!validation.validateIntegratedModeConfiguration()) {
            return null;
        }
        Refusal refusal = refusal(validation);
        return refusal == null ? null : new ValidationGuard(refusal);
    }

    private static @Nullable Refusal refusal(Validation validation) {
        if (validation.httpModules() > 0) {
            return refusal(22, validation.httpModules(), "system.web/httpModules adds a module");
        }
        if (validation.httpHandlers() > 0) {
            return refusal(23, validation.httpHandlers(), "system.web/httpHandlers adds a handler");
        }
        return validation.impersonate() > 0
                ? refusal(24, validation.impersonate(), "system.web/identity says impersonate=\"true\"")
                : null;
    }

    private static Refusal refusal(int subStatus, int line, String what) {
        return Refusal.of(
                500,
                subStatus,
                NAME,
                "Line " + line + " of web.config: " + what
                        + ", which has no effect here as it has none in the integrated mode of IIS.",
                "IIS refuses every request then, so that nobody relies on it. Take it out, or add to system.webServer"
                        + " the line <validation validateIntegratedModeConfiguration=\"false\"/>.");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Refusal check(GuardedRequest request) {
        return refusal;
    }
}
