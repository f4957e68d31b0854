package io.substatus.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statuses that share a friendly page, and what the page offers to do: names of sentences in the message bundles,
 * at most three. Immutable.
 */
enum Family {
    BAD_REQUEST("400", "back", "link"),
    UNAUTHORIZED("401", "signIn", "password"),
    FORBIDDEN("403", "account", "access"),
    NOT_FOUND("404", "typed", "pasted"),
    METHOD_NOT_ALLOWED("405", "controls", "reload"),
    REQUEST_TIMEOUT("408", "connection"),
    GONE("410", "bookmark", "search"),
    TOO_LARGE("413", "smaller"),
    URI_TOO_LONG("414", "fewer", "search"),
    UNSUPPORTED_TYPE("415", "format", "formats"),
    TOO_MANY("429", "wait"),
    LEGAL("451", "contact"),
    SERVER_ERROR("500", "later", "twice", "tell"),
    BAD_GATEWAY("502", "later", "twice", "tell"),
    UNAVAILABLE("503", "later", "twice"),
    GATEWAY_TIMEOUT("504", "later", "twice", "tell"),
    OTHER_CLIENT_ERROR("4xx", "back", "link"),
    OTHER_SERVER_ERROR("5xx", "later", "twice", "tell");

    private final String label;
    // List.of makes an immutable list, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> advice;

    Family(String label, String... advice) {
        this.label = label;
        this.advice = List.of(advice);
    }

    /**
     * The family of a status.
     *
     * @return the family, or null for a status that is no error
     */
    static @Nullable Family of(int status) {
        if (status < 400 || status > 599) {
            return null;
        }
        String exact = Integer.toString(status);
        for (Family family : values()) {
            if (family.label.equals(exact)) {
                return family;
            }
        }
        return status < 500 ? OTHER_CLIENT_ERROR : OTHER_SERVER_ERROR;
    }

    /** The status, {@code 4xx} or {@code 5xx}. */
    String label() {
        return label;
    }

    /** Names of the sentences that say what the visitor can do. */
    List<String> advice() {
        return advice;
    }

    /** Whether the page says what may have become of the visitor's data: where the fault is the server's. */
    boolean serverFault() {
        return label.startsWith("5");
    }

    /** The finished page beside this class, relative to its package. */
    String resource(String language, boolean fragment) {
        return "friendly/" + label + "." + language + (fragment ? ".fragment.html" : ".html");
    }
}
