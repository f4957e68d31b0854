package io.substatus.security;

import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.ErrorReport;
import java.util.Set;

/** A renderer of the application that never succeeds. */
public final class BrokenRenderer implements ErrorPageRenderer {
    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public String friendly(int status, String language, boolean fragment) {
        throw new IllegalStateException("the renderer is tired of friendly pages");
    }

    @Override
    public String detailed(ErrorReport report) {
        throw new IllegalStateException("the renderer is tired of " + report.code());
    }
}
