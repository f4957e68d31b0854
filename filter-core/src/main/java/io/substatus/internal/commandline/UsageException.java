package io.substatus.internal.commandline;

/** Says what of the command was not understood. Immutable but for the stack trace. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
