package io.substatus.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Who set the status of an answer. Asked lazily, because finding out may mean walking the stack. Confined to the
 * request's thread, and only good while the call runs that handed it over.
 */
public interface StatusSetter {

    /** The container set it: its default servlet, its authenticator, or the rule that an exception is a 500. */
    StatusSetter CONTAINER = new StatusSetter() {
        @Override
        public boolean isApplication() {
            return false;
        }

        @Override
        public @Nullable CallSite callSite() {
            return null;
        }
    };

    /** The application set it, from a place that is not known any more. */
    StatusSetter APPLICATION = new StatusSetter() {
        @Override
        public boolean isApplication() {
            return true;
        }

        @Override
        public @Nullable CallSite callSite() {
            return null;
        }
    };

    /** Whether the application, or a framework in it, chose the status; then the status is never changed. */
    boolean isApplication();

    /** The call of {@code sendError} or {@code setStatus} outside container and framework plumbing, or null. */
    @Nullable
    CallSite callSite();

    /** The component of the application that the call came from; unknown where the container set the status. */
    default Component component() {
        return Component.UNKNOWN;
    }
}
