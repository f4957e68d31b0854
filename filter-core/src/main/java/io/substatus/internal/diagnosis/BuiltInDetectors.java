package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import java.util.List;

/** The detectors that come with the product. Stateless. */
final class BuiltInDetectors {

    private BuiltInDetectors() {}

    /** All of them, the more specific before the more general. */
    static List<Detector> inOrder() {
        return List.of(
                new ClientGone(),
                // what an exception says about others, before what the request or the mapping might say
                new ConnectionPoolExhausted(),
                new WorkRejected(),
                new UpstreamDetector(),
                new InvalidHttpDate(),
                new InvalidRange(),
                // what the container does before any servlet is asked
                new HiddenNamespace(),
                new MissingClass(),
                new ServletUnavailable(),
                new LogonFailed(),
                new MissingCredentials(),
                // what the servlet for static files does
                new DavToStaticFiles(),
                new DirectoryListingDenied(),
                new NoHandler(),
                new TemplateError(),
                // one code a status: nothing else was found
                new MethodNotAllowed(),
                new NotAcceptable(),
                new PreconditionFailed(),
                new NotFound(),
                new UnhandledException());
    }
}
