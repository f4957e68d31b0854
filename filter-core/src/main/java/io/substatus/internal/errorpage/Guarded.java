package io.substatus.internal.errorpage;

import java.util.function.Supplier;

/** Runs what others wrote: exceptions' methods, renderers. Stateless. */
final class Guarded {

    private Guarded() {}

    /**
     * Rethrows what must not be held up: errors of the virtual machine. A stack overflow is none of these; it passes
     * when the stack has been unwound.
     */
    static void rethrowFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    /** The value, or the other one when getting it fails or gives null, which generics cannot rule out. */
    @SuppressWarnings("CatchingUnchecked")
    static <T> T get(Supplier<? extends T> value, Supplier<? extends T> otherwise) {
        try {
            T got = value.get();
            return got == null ? otherwise.get() : got;
        } catch (Throwable thrown) {
            rethrowFatal(thrown);
            return otherwise.get();
        }
    }
}
