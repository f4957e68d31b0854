package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Ending;
import io.substatus.exchange.ServletMapping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The container's servlet for files refused: 403.2 to read a file that exists, 403.3 to write. What a security
 * constraint refuses never gets to that servlet. Immutable and thread-safe.
 */
final class StaticFileRefused implements Detector {

    private static final Set<String> READING = Set.of("GET", "HEAD", "POST");
    /** COPY and MOVE are left out: they are also refused for where they lead to. */
    private static final Set<String> WRITING = Set.of("PUT", "DELETE", "MKCOL", "PROPPATCH", "LOCK");

    private static final String WEBDAV = "org.apache.catalina.servlets.WebdavServlet";

    @Override
    public boolean concerns(int status) {
        return status == 403;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        ServletMapping mapping = failure.application().mapping();
        boolean files = mapping.containerDefault() || WEBDAV.equals(mapping.servletClass());
        if (!files || failure.outcome().ending() == Ending.CONTAINER) {
            return null;
        }
        Finding finding = finding(failure, mapping);
        return finding == null || failure.outcome().setter().isApplication() ? null : finding;
    }

    private static @Nullable Finding finding(Failure failure, ServletMapping mapping) {
        String method = failure.request().method();
        String path = failure.request().path();
        if (WRITING.contains(method)) {
            return Finding.of(
                    403,
                    3,
                    "The method " + method + " writes, and " + Sentences.servlet(mapping) + " refused it for "
                            + EvidenceText.quoted(path) + ": it is read-only unless its init-param readonly says"
                            + " otherwise.");
        }
        return READING.contains(method) && failure.application().isFile(path)
                ? Finding.of(
                        403,
                        2,
                        "The file " + EvidenceText.quoted(path) + " exists, and " + Sentences.servlet(mapping)
                                + " refused to serve it.")
                : null;
    }
}
