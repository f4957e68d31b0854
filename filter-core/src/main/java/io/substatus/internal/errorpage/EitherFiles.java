package io.substatus.internal.errorpage;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two sets of files as one. As thread-safe as they are.
 *
 * @param first the files that win
 * @param second the files where the first have none of the name
 */
record EitherFiles(OverrideFiles first, OverrideFiles second) implements OverrideFiles {

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        byte[] own = first.read(name);
        return own == null ? second.read(name) : own;
    }

    @Override
    public @Nullable Set<String> names() {
        Set<String> ofFirst = first.names();
        Set<String> ofSecond = second.names();
        if (ofFirst == null || ofSecond == null) {
            return null;
        }
        Set<String> all = new HashSet<>(ofFirst);
        all.addAll(ofSecond);
        return all;
    }
}
