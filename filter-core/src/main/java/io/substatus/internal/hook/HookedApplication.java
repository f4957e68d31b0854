package io.substatus.internal.hook;

import io.substatus.internal.errorpage.OverrideFiles;
import org.jspecify.annotations.Nullable;

/** An application as a hook sees it. Implementations are made for each request and hold nothing of their own. */
public interface HookedApplication {

    /** The context path, empty for the root application. */
    String contextPath();

    /** The name to show, or empty. */
    String displayName();

    /** An attribute of the servlet context, or null; also null while there is no servlet context. */
    @Nullable
    Object attribute(String name);

    /** Sets an attribute of the servlet context; does nothing while there is none. */
    void setAttribute(String name, Object value);

    /** The owner's own error pages. Kept as long as the servlet context lives. */
    OverrideFiles overrides();
}
