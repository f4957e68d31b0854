package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import java.util.ArrayList;
import java.util.List;

/** The detectors that come with the product. Stateless. */
final class BuiltInDetectors {

    private BuiltInDetectors() {}

    /**
     * All of them, the more specific before the more general.
     *
     * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
     */
    static List<Detector> inOrder(boolean modernLimits) {
        List<Detector> detectors = new ArrayList<>();
        detectors.addAll(ofRequests(modernLimits));
        detectors.addAll(ofServer());
        return List.copyOf(detectors);
    }

    /** What the request itself carries: exceptions that say so before headers that only let guess it. */
    private static List<Detector> ofRequests(boolean modernLimits) {
        List<Detector> detectors = new ArrayList<>(List.of(
                new ClientGone(),
                new BadRelayedRequest(),
                new BodyTooLarge(modernLimits),
                new HeadersTooLong(modernLimits),
                new UriTooLong(),
                new TomcatHeadTooLong(modernLimits),
                new TooManyForwards(),
                new AsyncCompletionError(),
                new InvalidContentLength(),
                new InvalidBody(),
                new InvalidHttpDate(),
                new InvalidRange(),
                new InvalidWebSocket(),
                new InvalidDestination(),
                new MissingLockToken()));
        detectors.addAll(HeaderFaults.all());
        detectors.add(new RefusedBody());
        return detectors;
    }

    private static List<Detector> ofServer() {
        return List.of(
                new ApplicationAway(),
                // what an exception says about others, before what the request or the mapping might say
                new ServerExhausted(),
                new ConnectionPoolExhausted(),
                new WorkRejected(),
                new HandlerFull(),
                new UpstreamDetector(),
                new ProgramNotExecutable(),
                new ClientCertificateRejected(),
                new CredentialsExpired(),
                new SessionLimit(),
                new StoppedUnderway(),
                // what the container does before any servlet is asked
                new HiddenNamespace(),
                new MissingClass(),
                new ServletUnavailable(),
                new InsecureRequest(),
                new ClientCertificateRequired(),
                new CertificateUserRefused(),
                new LogonFailed(),
                new FederatedSignInFailed(),
                new FileAccessDenied(),
                new MissingCredentials(),
                new RefusedByApplication(),
                // what the servlet for static files does
                new DavToStaticFiles(),
                new DirectoryListingDenied(),
                new DynamicContent(),
                new HiddenFile(),
                new NoHandler(),
                // what was asked for and is not given out
                new SourceAccessDenied(),
                new InfiniteDepthDenied(),
                new StaticFileRefused(),
                new TemplateError(),
                new RewriteError(),
                // one code a status: nothing else was found
                new MethodNotAllowed(),
                new NotAcceptable(),
                new PreconditionFailed(),
                new NotFound(),
                new UnhandledException(),
                new BrokenOff());
    }
}
