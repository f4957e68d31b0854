package io.substatus.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the detailed template shows, part by part: every text is fit to be printed and within the page's size. A part
 * that has nothing to say is null, so that the template can ask for it. Immutable.
 *
 * @param exposed whether others than the developer at this machine can see the page
 * @param status the status's digits
 * @param subStatus the sub-status's digits
 * @param title the code's title
 * @param meaning one sentence
 * @param method the request's method
 * @param uri the request's path and query
 * @param evidence sentences of fact, or null
 * @param stale that a changed configuration was not taken over, or null
 * @param faults what is wrong in the configuration, or null
 * @param origin where the code comes from, in words
 * @param foundBy the detector or guard, or null
 * @param win32 the Windows error of the log line, in decimal
 * @param hresult the same as an HRESULT, in hexadecimal
 * @param setBy who set the status, or null
 * @param message what the application said, or null
 * @param root the throwable that started it all, or null
 * @param yours the application's frame nearest to where it started, or null when the root cause names it already
 * @param causes likely causes, or null
 * @param advice things to try, or null
 * @param hints what comes near a path at which nothing was found, or null
 * @param protocol duties of HTTP that the answer did not do, or null
 * @param candidates the servlet mappings in match order, or null
 * @param chain all throwables, or null
 * @param request facts of the request
 * @param mapping facts of the servlet mapping
 * @param logLine the access log's line, or null
 * @param reference the reference id
 * @param time when it happened, ISO 8601 in UTC
 * @param checks why the page is detailed, or null
 * @param headers the request's header fields, or null
 * @param more where to read more, an http or https URL, or null
 */
record DetailedView(
        boolean exposed,
        String status,
        String subStatus,
        String title,
        String meaning,
        String method,
        String uri,
        @Nullable List<String> evidence,
        @Nullable String stale,
        @Nullable List<Fault> faults,
        String origin,
        @Nullable String foundBy,
        String win32,
        String hresult,
        @Nullable Frame setBy,
        @Nullable String message,
        @Nullable Thrown root,
        @Nullable Frame yours,
        @Nullable List<String> causes,
        @Nullable List<String> advice,
        @Nullable List<String> hints,
        @Nullable List<Remark> protocol,
        @Nullable List<Candidate> candidates,
        @Nullable List<Thrown> chain,
        List<Row> request,
        List<Row> mapping,
        @Nullable String logLine,
        String reference,
        String time,
        @Nullable List<Check> checks,
        @Nullable List<Row> headers,
        @Nullable String more) {

    /**
     * A name and its value.
     *
     * @param name the name
     * @param value the value
     */
    record Row(String name, String value) {}

    /**
     * What is wrong in a file.
     *
     * @param place file, line and column
     * @param text what is wrong
     * @param lines the lines around the place, or null
     * @param expected what was expected, or null
     * @param facts what else is known
     */
    record Fault(
            String place,
            String text,
            @Nullable List<Line> lines,
            @Nullable String expected,
            List<Row> facts) {}

    /**
     * A line of a file.
     *
     * @param text the line with its number and, for the bad one, its mark
     * @param bad whether it is the bad one
     */
    record Line(String text, boolean bad) {}

    /**
     * A duty of HTTP.
     *
     * @param fact what the answer lacked
     * @param duty what HTTP asks
     * @param source where it does
     */
    record Remark(String fact, String duty, String source) {}

    /**
     * A servlet mapping.
     *
     * @param pattern its url-pattern
     * @param servlet the servlet's name
     * @param match the kind of match
     * @param taken whether it took the request
     */
    record Candidate(String pattern, String servlet, String match, boolean taken) {}

    /**
     * A condition of the detailed page.
     *
     * @param name the condition
     * @param value what was found
     * @param met whether it holds
     */
    record Check(String name, String value, boolean met) {}

    /**
     * A stack frame, in pieces that are printed differently.
     *
     * @param packageName the class's package with its dot, or empty
     * @param type simple binary name of the class
     * @param method the method
     * @param place file and line
     * @param own whether it is the application's code
     */
    record Frame(String packageName, String type, String method, String place, boolean own) {}

    /**
     * Neighbouring frames that are all shown or all folded away.
     *
     * @param folded how many are folded away, as a label, or null when they are shown
     * @param packages whose they are, for the label
     * @param frames the frames
     */
    record Run(@Nullable String folded, String packages, List<Frame> frames) {}

    /**
     * A throwable.
     *
     * @param lead what stands before its name: nothing, {@code Caused by: } or {@code Suppressed: }
     * @param packageName its package with the dot, or empty
     * @param type simple binary name of its class
     * @param message its message, or null
     * @param started whether it is the root cause of others
     * @param first the application's topmost frame, else the topmost, or null
     * @param runs its frames
     * @param rest what is said of frames not shown, or null
     */
    record Thrown(
            String lead,
            String packageName,
            String type,
            @Nullable String message,
            boolean started,
            @Nullable Frame first,
            List<Run> runs,
            @Nullable String rest) {}
}
