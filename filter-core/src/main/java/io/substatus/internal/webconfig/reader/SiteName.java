package io.substatus.internal.webconfig.reader;

import org.jspecify.annotations.Nullable;

/** The name of a site. Immutable. */
record SiteName() implements ValueType {

    @Override
    public @Nullable Fault fault(String attribute, String value) {
        return value.indexOf('/') < 0 && value.indexOf('?') < 0
                ? null
                : Fault.invalid(attribute + ": " + Fault.quoted(value) + " is no name of a site", "no / and no ?");
    }
}
