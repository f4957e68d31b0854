package io.substatus.internal.hook;

import io.substatus.internal.errorpage.OverrideFiles;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application with this context path. */
record Application(String contextPath, Map<String, Object> attributes) implements HookedApplication {

    static Application at(String contextPath) {
        return new Application(contextPath, new HashMap<>());
    }

    @Override
    public String displayName() {
        return "";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public OverrideFiles overrides() {
        return OverrideFiles.NONE;
    }
}
