package io.substatus.benchmarks;

import io.substatus.SubstatusFilter;
import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.internal.diagnosis.DiagnosisEngine;
import io.substatus.internal.errorpage.ErrorPage;
import io.substatus.internal.errorpage.ErrorPageSettings;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.Occurrence;
import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.Field;
import io.substatus.status.SubStatusCatalog;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ActionHook;
import org.apache.coyote.OutputBuffer;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A plain 404 and its page for strangers. {@link #substatusPage} and the peers are the page makers alone: from a known
 * status to header fields and body in the response. {@link #substatusWholeWay} is all that the filter does to such a
 * request: wrapping, {@code sendError}, diagnosis, negotiation, page; a peer's dispatching on the way there is not in
 * its figure.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FriendlyPageBenchmark {

    private final Stubs.Request request = new Stubs.Request();
    private final Stubs.Response response = new Stubs.Response();
    private final FilterChain notFound = (asked, answered) -> ((HttpServletResponse) answered).sendError(404);
    private final byte[] constant = new byte[2048];
    private final Filter substatus = new SubstatusFilter();
    private final ErrorPages pages = new ErrorPages(
            ErrorPageSettings.closed(),
            SubStatusCatalog.shipped(),
            ServiceLoader.load(ErrorPageRenderer.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());
    private final Failure failure = Facts.notFound();
    private final Diagnosis diagnosis =
            new DiagnosisEngine(SubStatusCatalog.shipped(), List.of(), false, false).diagnose(failure, null, null);
    private final Tomcat tomcat = new Tomcat();
    private final Jetty jetty = new Jetty();

    /** Starts our filter. */
    @Setup
    public void start() throws ServletException {
        substatus.init(Stubs.config(Map.of("log", "false")));
    }

    /** The floor: a constant of two KiB. */
    @Benchmark
    public int constantBody() throws IOException {
        response.fresh().setStatus(404);
        response.getOutputStream().write(constant);
        return response.written();
    }

    /** Ours, as far as the peers go. */
    @Benchmark
    public int substatusPage() throws IOException {
        response.fresh().setStatus(404);
        Occurrence now = new Occurrence(ErrorPages.newReference(), System.currentTimeMillis(), () -> "");
        ErrorPage page = pages.page(failure, diagnosis, false, now);
        List<Field> fields = page.headers();
        for (int i = 0; i < fields.size(); i++) {
            response.setHeader(fields.get(i).name(), fields.get(i).value());
        }
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
        return response.written();
    }

    /** Ours, from the filter's first line to its last. */
    @Benchmark
    public int substatusWholeWay() throws IOException, ServletException {
        substatus.doFilter(request.fresh(), response.fresh(), notFound);
        return response.written();
    }

    /** Tomcat's {@code ErrorReportValve.report}. */
    @Benchmark
    public long tomcatErrorReportValve() throws IOException {
        return tomcat.report();
    }

    /** Jetty's {@code ErrorHandler}, its HTML. */
    @Benchmark
    public int jettyErrorHandler() throws IOException {
        return jetty.writePage();
    }

    /** Tomcat's valve on a response whose bytes end in an array. */
    private static final class Tomcat extends ErrorReportValve {

        private final org.apache.coyote.Request coyoteRequest = new org.apache.coyote.Request();
        private final org.apache.coyote.Response coyoteResponse = new org.apache.coyote.Response();
        private final org.apache.catalina.connector.Request request;
        private final org.apache.catalina.connector.Response response;
        private final byte[] sink = new byte[32_768];
        private long bytes;

        Tomcat() {
            Connector connector = new Connector();
            allowOutput(coyoteResponse);
            coyoteRequest.setResponse(coyoteResponse);
            coyoteResponse.setOutputBuffer(new OutputBuffer() {
                @Override
                public int doWrite(ByteBuffer chunk) {
                    int length = chunk.remaining();
                    chunk.get(sink, 0, length);
                    bytes += length;
                    return length;
                }

                @Override
                public long getBytesWritten() {
                    return bytes;
                }
            });
            request = new org.apache.catalina.connector.Request(connector, coyoteRequest);
            response = new org.apache.catalina.connector.Response(coyoteResponse);
            response.setRequest(request);
            request.setResponse(response);
            coyoteRequest.getMimeHeaders().setValue("accept-language").setString("en-GB,en;q=0.5");
            coyoteRequest.setNote(CoyoteAdapter.ADAPTER_NOTES, request);
            setShowServerInfo(false);
        }

        /** Says that output is allowed, as a connection would; only Tomcat itself may set the hook. */
        private static void allowOutput(org.apache.coyote.Response response) {
            ActionHook hook = (code, parameter) -> {
                if (code == ActionCode.IS_IO_ALLOWED && parameter instanceof AtomicBoolean allowed) {
                    allowed.set(true);
                }
            };
            try {
                Method setHook = org.apache.coyote.Response.class.getDeclaredMethod("setHook", ActionHook.class);
                setHook.setAccessible(true);
                setHook.invoke(response, hook);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        long report() throws IOException {
            response.recycle();
            coyoteResponse.recycle();
            coyoteRequest.setResponse(coyoteResponse); // recycling takes the two apart
            response.setStatus(404);
            response.setError();
            report(request, response, null);
            return bytes;
        }
    }

    /** Jetty's handler, asked for the HTML of its page. */
    private static final class Jetty extends ErrorHandler {

        private final org.eclipse.jetty.server.Request request = new NotFound();

        Jetty() {
            setShowStacks(false);
        }

        int writePage() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
            Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            writeErrorHtml(request, writer, StandardCharsets.UTF_8, 404, "Not Found", null);
            writer.flush();
            return bytes.size();
        }

        /** What the handler asks of a request. */
        private static final class NotFound extends org.eclipse.jetty.server.Request.Wrapper {

            private final HttpURI uri = HttpURI.from("/shop/tea/oolong?page=2");
            private final HttpConfiguration configuration = new HttpConfiguration();
            private final ConnectionMetaData connection =
                    new ConnectionMetaData.Wrapper(Stubs.unused(ConnectionMetaData.class)) {
                        @Override
                        public HttpConfiguration getHttpConfiguration() {
                            return configuration;
                        }
                    };

            NotFound() {
                super(Stubs.unused(org.eclipse.jetty.server.Request.class));
                configuration.setSendServerVersion(false);
            }

            @Override
            public HttpURI getHttpURI() {
                return uri;
            }

            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return connection;
            }

            @Override
            public @Nullable Object getAttribute(String name) {
                return null;
            }
        }
    }
}
