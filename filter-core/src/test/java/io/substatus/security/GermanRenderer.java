package io.substatus.security;

import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.ErrorReport;
import java.util.Set;

/** A renderer of the application that speaks two languages. */
public final class GermanRenderer implements ErrorPageRenderer {
    @Override
    public Set<String> languages() {
        return Set.of("en", "de");
    }

    @Override
    public String friendly(int status, String language, boolean fragment) {
        String words = language.equals("de") ? "Nicht gefunden" : "Not found";
        return "<!DOCTYPE html><html><p>" + words + " {{reference}}</p></html>";
    }

    @Override
    public String detailed(ErrorReport report) {
        return "<!DOCTYPE html><html><p>" + report.code() + "</p></html>";
    }
}
