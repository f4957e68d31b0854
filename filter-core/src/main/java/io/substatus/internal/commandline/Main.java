package io.substatus.internal.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What {@code java -jar} starts. Stateless. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process: 0 when all is good, 1 when the file is bad or the request refused, 2 when the
     * command was not understood.
     */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err, System.getenv());
        System.out.flush();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @param environment values for {@code %NAME%}
     * @return the exit code
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        try {
            Report report = report(arguments, environment);
            out.print(report.text());
            return report.exitCode();
        } catch (UsageException e) {
            err.print(e.getMessage() + "\n\n" + Usage.TEXT);
            return 2;
        }
    }

    private static Report report(List<String> arguments, Map<String, String> environment) throws UsageException {
        if (arguments.isEmpty()) {
            throw new UsageException("command: none (expected: check or explain)");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "check" -> Check.run(rest, environment);
            case "explain" -> Explain.run(ExplainArguments.of(rest), environment);
            case "help", "--help", "-h" -> new Report(Usage.TEXT, 0);
            default -> throw new UsageException("command: " + arguments.get(0) + " (expected: check or explain)");
        };
    }
}
