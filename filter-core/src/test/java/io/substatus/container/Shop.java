package io.substatus.container;

import io.substatus.container.behaviour.Act;
import io.substatus.container.behaviour.Acting;
import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Listener;
import io.substatus.container.behaviour.Task;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.WebappBuilder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Makes web applications with the filter in them. Stateless. */
final class Shop {
    private Shop() {}

    /** The filter first in the chain, and the default error page, as the documentation says. */
    static WebXml webXml() {
        return bareWebXml()
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                .errorPage("/substatus-error");
    }

    /** The same application without the filter. */
    static WebXml bareWebXml() {
        return WebXml.create().contextParameter("org.eclipse.jetty.servlet.Default.dirAllowed", "false");
    }

    /** Maps servlets, each below the name of its class. */
    static WebXml servlets(WebXml webXml, Class<?>... types) {
        for (Class<?> type : types) {
            String name = type.getSimpleName().toLowerCase(Locale.ROOT);
            webXml.servlet(name, type, "/" + name + "/*");
        }
        return webXml;
    }

    /** An application with these servlets. */
    static WebappBuilder app(WebXml webXml, Class<?>... types) {
        return WebappBuilder.create()
                .webXml(webXml)
                .classes(Act.class, Acting.class, Calls.class, Task.class, Listener.class)
                .classes(types)
                .lib(Path.of(System.getProperty("substatus.jar")));
    }
}
