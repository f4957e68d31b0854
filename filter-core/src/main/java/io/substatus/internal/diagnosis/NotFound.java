package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ServletMapping;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 404.0: there is no such thing, and nothing more to say than where it was looked for. Immutable and thread-safe. */
final class NotFound implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 404;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        ApplicationFacts application = failure.application();
        String path = failure.request().path();
        if (application.mapping().containerDefault()) {
            return noFile(path, application);
        }
        if (application.mapping().servletName() == null) {
            return noApplication(path, application.contextPaths());
        }
        return Finding.of(
                        404,
                        0,
                        "404 for " + EvidenceText.quoted(path) + " comes from "
                                + Sentences.servlet(application.mapping()) + ", which the path is mapped to.")
                .withWin32Status(isJsp(application.mapping()) ? WindowsErrors.FILE_NOT_FOUND : 0);
    }

    /** The servlet for JSP pages looks for files; any other one says so of its own accord, without an error of Windows. */
    private static boolean isJsp(ServletMapping mapping) {
        return "jsp".equals(mapping.servletName()) || "*.jsp".equals(mapping.pattern());
    }

    /** A server that has a root application never gets here. */
    private static @Nullable Finding noApplication(String path, List<String> contextPaths) {
        if (contextPaths.isEmpty()) {
            return null;
        }
        String deployed = contextPaths.stream().map(EvidenceText::quoted).collect(Collectors.joining(", "));
        return Finding.of(
                        404,
                        0,
                        "No application is deployed at a context path with which " + EvidenceText.quoted(path)
                                + " begins.",
                        "Deployed are " + deployed + ".")
                .withWin32Status(WindowsErrors.PATH_NOT_FOUND);
    }

    private static Finding noFile(String path, ApplicationFacts application) {
        String folder = PathText.folder(path);
        String fact = "No servlet but the one for static files is mapped to " + EvidenceText.quoted(path) + ".";
        if (folder.length() > 1 && !application.isDirectory(folder)) {
            return Finding.of(404, 0, fact, "The application has no folder " + EvidenceText.quoted(folder) + ".")
                    .withWin32Status(WindowsErrors.PATH_NOT_FOUND);
        }
        return Finding.of(404, 0, fact).withWin32Status(WindowsErrors.FILE_NOT_FOUND);
    }
}
