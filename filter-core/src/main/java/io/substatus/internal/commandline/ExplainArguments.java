package io.substatus.internal.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The request that a file is asked about. Immutable.
 *
 * @param contextPath empty for the root application
 * @param headers names and values in their order
 * @param port 0 unless given
 * @param root the application's files, or null
 */
record ExplainArguments(
        String file,
        String method,
        String target,
        List<HeaderField> headers,
        String client,
        String server,
        int port,
        boolean https,
        String contextPath,
        @Nullable Path root,
        int iisVersion,
        boolean modernLimits) {

    /** A field of the request's head. */
    record HeaderField(String name, String value) {}

    ExplainArguments {
        headers = List.copyOf(headers);
    }

    /** Reads the words behind {@code explain}. */
    static ExplainArguments of(List<String> words) throws UsageException {
        Reading reading = new Reading();
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            reading.take(left.next(), left);
        }
        return reading.result();
    }

    /** The address without its brackets, if it had some. */
    private static String address(String option, String text) throws UsageException {
        boolean looksSo = text.matches("[0-9.]+") || (text.indexOf(':') >= 0 && text.matches("\\[?[0-9A-Fa-f:.]+]?"));
        if (!looksSo) {
            throw new UsageException(option + ": " + text + " (expected: an IPv4 or IPv6 address)");
        }
        return text.replace("[", "").replace("]", "");
    }

    /** What was read so far. Confined to one reading. */
    private static final class Reading {

        private final List<String> operands = new ArrayList<>();
        private final List<HeaderField> headers = new ArrayList<>();
        private String client = "127.0.0.1";
        private String server = "127.0.0.1";
        private int port;
        private boolean https;
        private String contextPath = "";
        private @Nullable Path root;
        private int iisVersion = 10;
        private boolean modernLimits;

        void take(String word, Iterator<String> left) throws UsageException {
            switch (word) {
                case "-H", "--header" -> headers.add(header(value(word, left)));
                case "--client" -> client = address(word, value(word, left));
                case "--server" -> server = address(word, value(word, left));
                case "--port" -> port = number(word, value(word, left), "[0-9]{1,5}", "1 to 65535");
                case "--https" -> https = true;
                case "--context" -> contextPath = context(value(word, left));
                case "--root" -> root = folder(value(word, left));
                case "--iis-version" -> iisVersion = number(word, value(word, left), "7|8|10", "7, 8 or 10");
                case "--modern-limits" -> modernLimits = true;
                default -> operand(word);
            }
        }

        private void operand(String word) throws UsageException {
            if (word.startsWith("-")) {
                throw new UsageException("option: " + word + " (expected: one of those below)");
            }
            operands.add(word);
        }

        ExplainArguments result() throws UsageException {
            if (operands.size() != 3) {
                throw new UsageException(
                        "explain: " + operands.size() + " arguments (expected: a file, a method and a target)");
            }
            String target = operands.get(2);
            checkTarget(target);
            return new ExplainArguments(
                    operands.get(0),
                    operands.get(1),
                    target,
                    headers,
                    client,
                    server,
                    port,
                    https,
                    contextPath,
                    root,
                    iisVersion,
                    modernLimits);
        }

        private void checkTarget(String target) throws UsageException {
            if (!target.startsWith("/") || target.chars().anyMatch(c -> c <= ' ' || c == '#' || c == 0x7F)) {
                throw new UsageException(
                        "target: " + target + " (expected: a path as on the wire, from its slash on, a blank as %20)");
            }
            String rest = target.startsWith(contextPath) ? target.substring(contextPath.length()) : "-";
            if (!rest.isEmpty() && "/?;".indexOf(rest.charAt(0)) < 0) {
                throw new UsageException(
                        "target: " + target + " (expected: a path that begins with " + contextPath + ")");
            }
        }

        private static String value(String option, Iterator<String> left) throws UsageException {
            if (!left.hasNext()) {
                throw new UsageException(option + ": nothing (expected: a value behind it)");
            }
            return left.next();
        }

        private static int number(String option, String text, String form, String expected) throws UsageException {
            if (!text.matches(form) || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
                throw new UsageException(option + ": " + text + " (expected: " + expected + ")");
            }
            return Integer.parseInt(text);
        }

        private static HeaderField header(String text) throws UsageException {
            int colon = text.indexOf(':');
            if (colon < 1 || text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                throw new UsageException("-H: " + text + " (expected: 'Name: value')");
            }
            return new HeaderField(
                    text.substring(0, colon), text.substring(colon + 1).strip());
        }

        private static String context(String text) throws UsageException {
            String path = text.equals("/") ? "" : text;
            if (!path.isEmpty() && (!path.startsWith("/") || path.endsWith("/"))) {
                throw new UsageException("--context: " + text + " (expected: such as /shop)");
            }
            return path;
        }

        private static Path folder(String text) throws UsageException {
            Path path = ConfigFolder.path(text);
            if (!Files.isDirectory(path)) {
                throw new UsageException("--root: " + text + " (expected: the application's folder)");
            }
            return path;
        }
    }

    /** Whether a field of that name was given. */
    boolean has(String name) {
        return headers.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).equals(name));
    }
}
