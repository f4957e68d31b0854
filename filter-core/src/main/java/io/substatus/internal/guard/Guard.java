package io.substatus.internal.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of {@code web.config} that refuses requests. Thread-safe; asked once for each request, before the
 * application. Accepting allocates nothing.
 */
public interface Guard {

    /** The section's name as in the file, such as {@code requestFiltering}. */
    String name();

    /**
     * Returns why the request is refused, or null when it may go on. A guard that counts requests hands
     * {@link GuardedRequest#atEnd} what takes its count back.
     */
    @Nullable
    Refusal check(GuardedRequest request);

    /** Every rule of the section with what it makes of the request, in the order in which they are asked. */
    default List<Explanation> explain(GuardedRequest request) {
        return List.of(new Explanation(name(), check(request)));
    }

    /**
     * What a rule makes of a request. Immutable.
     *
     * @param rule the rule's name as in the file
     * @param refusal null when the rule has nothing against the request
     */
    record Explanation(String rule, @Nullable Refusal refusal) {}
}
