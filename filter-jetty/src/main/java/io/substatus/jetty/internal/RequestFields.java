package io.substatus.jetty.internal;

import io.substatus.exchange.Headers;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** Header fields of Jetty. As thread-safe as they are. */
record RequestFields(HttpFields fields) implements Headers {

    @Override
    public @Nullable String first(String name) {
        return fields.get(name);
    }

    @Override
    public List<String> all(String name) {
        return fields.getValuesList(name);
    }

    @Override
    public Set<String> names() {
        return fields.getFieldNamesCollection();
    }
}
