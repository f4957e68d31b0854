package io.substatus.internal.pipeline;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds what users registered. Stateless. */
public final class Services {

    private Services() {}

    /** The services of a type; one that cannot be made is left out with a warning. */
    public static <S> List<S> of(Class<S> type, ClassLoader loader) {
        List<S> services = new ArrayList<>();
        Iterator<S> found = ServiceLoader.load(type, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return services;
                }
                services.add(found.next());
            } catch (ServiceConfigurationError e) {
                System.getLogger("io.substatus").log(Level.WARNING, "service left out: " + e.getMessage(), e);
            }
        }
    }
}
