package io.substatus.internal.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes down, out of the tables themselves, which exceptions lead to which code. Stateless. */
final class ExceptionsPage {

    /** What each family leads to; the rest is in the tables. */
    private static final Map<String, String> CODES = codes("""
            body-ended-early=400.604
            body-malformed=400.6
            class-missing=500.21
            client-gone=400.604
            connect-timeout-in-client=502.3
            credentials-expired=403.11
            federated-sign-in=403.20
            jetty-http=the status that it carries
            logon-failed=401.1
            memory-exhausted=500.13
            method-refused=405.0
            multipart-malformed=400.6
            pool-exhausted=503.4
            pool-exhausted-in-pool=503.4
            process-failed=502.2
            protocol-in-client=502.6
            reset-in-client=502.3, in the middle of an answer 502.6
            rpc-status=502.1 when the deadline passed
            session-limit=403.15
            size-limit=404.13
            timeout-in-client=502.1
            token-refused=401.1
            tomcat-bad-request=the status 400
            tomcat-invalid-parameter=the status that it carries
            unavailable=503.0, for good 404.0
            upstream-bad-answer=502.6
            upstream-bad-request=400.601
            upstream-body=502.6 where else it were 502.2 or 502.3
            upstream-client=502.1 to 502.7, as its cause says
            upstream-closed=502.2, in the middle of an answer 502.6
            upstream-connect-timeout=502.3
            upstream-no-server=502.4
            upstream-not-sent=502.7
            upstream-refused=502.3
            upstream-timeout=502.1
            upstream-web-socket=502.5
            web-socket-deployment=502.5 out of a client
            work-rejected=503.3
            """);

    private static final String HEAD = """
            # Which exceptions lead to which code

            Substatus knows exceptions by the names of their classes, superclasses and interfaces, along causes and
            suppressed exceptions, so that none of the libraries has to be there. The innermost cause that means something
            wins. What an exception says in its message is shown, and gives no code. One text of the JDK, the state of a pool
            that refused work, may take a code away: a pool that was shut down is not a full one.

            Where a class means different things in different places, the frames next to the throw decide as well: a refused
            connection is an upstream server's only under an HTTP client, a `NoSuchElementException` is an empty pool only out
            of a pool. The tables of frames are in `stack-frames.properties`. With doubt it is sub-status 0.

            This page is made out of the tables in `filter-core` (package `internal.diagnosis`); a test compares them. The
            module `libraries` throws the exceptions of some twenty libraries by real calls and looks what comes out.

            ## Families

            | leads to | classes |
            |---|---|
            """;

    private ExceptionsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        DataFile families = DataFile.read("exception-families.properties");
        for (String key : order("exception-families.properties")) {
            String code = CODES.get(key);
            if (code == null) {
                throw new IllegalStateException("family " + key + ": no code (expected: a line in ExceptionsPage)");
            }
            row(page, code, families.words(key));
        }
        page.append("""

                An `IOException` of the JDK (`ConnectException`, `UnknownHostException`, `SocketTimeoutException`, `EOFException`,
                `SocketException`, `SSLException`, `ProtocolException` ...) counts as an upstream server's where an HTTP client
                threw or carries it.

                ## Templates: 500.100

                | classes | template and line from |
                |---|---|
                """);
        templates(page);
        page.append("\n## Wrappers: looked through when they have a cause\n\n");
        DataFile.read("wrappers.properties")
                .words("names")
                .forEach(name -> page.append("* `").append(name).append("`\n"));
        return page.toString();
    }

    private static void row(StringBuilder page, String code, List<String> names) {
        String classes = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
        page.append("| ").append(code).append(" | ").append(classes).append(" |\n");
    }

    private static void templates(StringBuilder page) {
        DataFile data = DataFile.read("template-exceptions.properties");
        for (String type : order("template-exceptions.properties")) {
            String getters = data.words(type).stream()
                    .filter(getter -> !getter.equals("-"))
                    .map(getter -> "`" + getter + "`")
                    .collect(Collectors.joining(", "));
            page.append("| `").append(type).append("` | ").append(getters).append(" |\n");
        }
    }

    /** The keys as they stand in the file. */
    private static List<String> order(String file) {
        try (InputStream in = requireNonNull(ExceptionsPage.class.getResourceAsStream(file), file)) {
            List<String> keys = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
                int equals = line.indexOf(" =");
                if (equals > 0 && !line.startsWith("#") && !line.startsWith(" ")) {
                    keys.add(line.substring(0, equals));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Map<String, String> codes(String lines) {
        Map<String, String> codes = new TreeMap<>();
        Arrays.stream(lines.strip().split("\n", -1)).forEach(line -> {
            int equals = line.indexOf('=');
            codes.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return codes;
    }
}
