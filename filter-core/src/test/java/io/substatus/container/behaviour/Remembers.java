package io.substatus.container.behaviour;

import java.lang.ref.WeakReference;

/** Notes its class loader where another application of the same server can see when it is gone. */
public final class Remembers extends Acting {
    /** A system property: of all that applications share it alone holds objects of the JDK, and no class of theirs. */
    private static final String NOTE = "io.substatus.container.remembered";

    /** Made by the container. */
    public Remembers() {
        on("/mine", (request, response) -> {
            System.getProperties().put(NOTE, new WeakReference<>(getClass().getClassLoader()));
            response.getWriter().write("noted");
        });
        on("/gone", (request, response) -> response.getWriter().write(String.valueOf(isGone())));
    }

    private static boolean isGone() {
        System.gc();
        return System.getProperties().get(NOTE) instanceof WeakReference<?> noted && noted.get() == null;
    }
}
