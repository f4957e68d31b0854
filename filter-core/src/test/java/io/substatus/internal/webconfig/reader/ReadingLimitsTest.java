package io.substatus.internal.webconfig.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a file is made, reading it takes bounded memory and ends with a verdict. */
class ReadingLimitsTest {

    private static final int LARGEST = 1 << 20;
    private static final long MOST_MEMORY = 64L << 20;

    /** Files of one megabyte that are as hard to read as somebody could think of. */
    static Stream<Arguments> hostile() {
        String filtering = "<configuration><system.webServer><security><requestFiltering>";
        return Stream.of(
                arguments("small elements", full("<configuration><x>", "<a/>")),
                arguments("unknown elements", full(filtering, "<a/>")),
                arguments("unknown attributes", full(filtering, "<verbs x='' y='' z=''/>")),
                arguments("many names", numbered("<configuration><x>", "<a%d/>")),
                arguments("many unknown names", numbered(filtering, "<a%d b%<d='c'/>")),
                arguments("many entries", numbered(filtering + "<hiddenSegments>", "<add segment='%d'/>")),
                arguments("the same entry", full(filtering + "<hiddenSegments>", "<add segment='a'/>")),
                arguments("entries and removals", numbered(filtering + "<hiddenSegments>", "<remove segment='%d'/>")),
                arguments(
                        "many places",
                        numbered(
                                "<configuration>",
                                "<location path='a%d'><system.webServer><security><requestFiltering><hiddenSegments>"
                                        + "<add segment='b'/></hiddenSegments></requestFiltering></security>"
                                        + "</system.webServer></location>")),
                arguments("many unknown sections", numbered("<configuration>", "<ipSec%d/>")),
                arguments("many slips", numbered("<configuration>", "<ipSecurit%d/>")),
                arguments("places with copies of many entries", copies()),
                arguments(
                        "places that change one attribute around many entries",
                        around("ipSecurity", "<add ipAddress='10.0.%d.%d'/>", " enableProxyMode='true'")),
                arguments(
                        "places that change one attribute around many entries further in",
                        around(
                                "requestFiltering",
                                "<denyUrlSequences><add sequence='%d-%d'/></denyUrlSequences>",
                                " allowDoubleEscaping='true'")),
                arguments("places that change one attribute around a large rule", aroundRule()),
                arguments(
                        "the same missing file",
                        full("<configuration><system.webServer><security>", "<access configSource='12345'/>")),
                arguments("a place far below", "<configuration><location path='" + "a/".repeat(500_000) + "'/>"),
                arguments("a long name", "<configuration><" + "n".repeat(LARGEST - 300) + "/></configuration>"),
                arguments("a long unknown name", filtering + "<" + "n".repeat(LARGEST - 300) + "/>"),
                arguments("a long value", filtering + "<verbs allowUnlisted='" + "v".repeat(LARGEST - 300) + "'/>"),
                arguments("a long flag", access(",".repeat(LARGEST - 300))),
                arguments("a long number", filtering + "<requestLimits maxUrl='" + "9".repeat(LARGEST - 300) + "'/>"),
                arguments("many variables", errors("%a%".repeat(340_000))),
                arguments("one long comment", "<configuration><!--" + "-a".repeat(500_000)),
                arguments("many comments", full("<configuration>", "<!---->")),
                arguments("many lines", full("<configuration>", "\n")),
                arguments("many entities", full("<configuration>", "&lt;")),
                arguments("many attributes", full("<configuration ", "a='' ")),
                arguments("an endless tag", "<configuration " + "a".repeat(LARGEST - 300)),
                arguments("nothing but brackets", "<".repeat(LARGEST)));
    }

    private static String full(String start, String part) {
        return start + part.repeat((LARGEST - start.length() - 200) / part.length());
    }

    private static String numbered(String start, String part) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; text.length() < LARGEST - 1000; i++) {
            text.append(String.format(Locale.ROOT, part, i));
        }
        return text.toString();
    }

    private static String copies() {
        StringBuilder text =
                new StringBuilder("<configuration><system.webServer><security><requestFiltering><hiddenSegments>");
        for (int i = 0; text.length() < LARGEST / 2; i++) {
            text.append("<add segment='").append(i).append("'/>");
        }
        text.append("</hiddenSegments></requestFiltering></security></system.webServer>");
        for (int i = 0; text.length() < LARGEST - 1000; i++) {
            text.append("<location path='")
                    .append(i)
                    .append("'><system.webServer><security><requestFiltering><hiddenSegments><add segment='x'/>")
                    .append("</hiddenSegments></requestFiltering></security></system.webServer></location>");
        }
        return text.append("</configuration>").toString();
    }

    private static String around(String section, String entry, String attribute) {
        StringBuilder text = new StringBuilder(start(section));
        String open = entry.startsWith("<add") ? "" : entry.substring(0, entry.indexOf('>') + 1);
        String add = entry.substring(open.length(), entry.indexOf("/>") + 2);
        text.append(open);
        for (int i = 0; text.length() < LARGEST / 2; i++) {
            text.append(String.format(Locale.ROOT, add, i / 256, i % 256));
        }
        return text.append(open.replace("<", "</"))
                .append(places(section, attribute))
                .toString();
    }

    private static String aroundRule() {
        StringBuilder text = new StringBuilder(start("requestFiltering"))
                .append("<filteringRules><filteringRule name='r' scanUrl='true'><denyStrings>");
        for (int i = 0; text.length() < LARGEST / 2; i++) {
            text.append("<add string='").append(i).append("'/>");
        }
        return text.append("</denyStrings></filteringRule></filteringRules>")
                .append(places("requestFiltering", " allowDoubleEscaping='true'"))
                .toString();
    }

    private static String start(String section) {
        return "<configuration><system.webServer><security><" + section + ">";
    }

    private static String places(String section, String attribute) {
        StringBuilder text = new StringBuilder("</" + section + "></security></system.webServer>");
        for (int i = 0; i < 1000; i++) {
            text.append("<location path='").append(i).append("'><system.webServer><security><");
            text.append(section).append(attribute).append("/></security></system.webServer></location>");
        }
        return text.append("</configuration>").toString();
    }

    private static String access(String flags) {
        return "<configuration><system.webServer><security><access sslFlags='" + flags
                + "'/></security></system.webServer></configuration>";
    }

    private static String errors(String path) {
        return "<configuration><system.webServer><httpErrors defaultPath='" + path
                + "'/></system.webServer></configuration>";
    }

    /** The file as it is, and closed, so that its content is looked at. */
    private static String closed(String content) {
        StringBuilder text = new StringBuilder(content);
        String[] names = {"hiddenSegments", "requestFiltering", "security", "system.webServer", "x", "configuration"};
        for (String name : names) {
            if (content.contains("<" + name + ">") && !content.contains("</" + name + ">")) {
                text.append("</").append(name).append('>');
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void oneMegabyteTakesBoundedMemory(String name, String content) {
        byte[] bytes = closed(content).getBytes(UTF_8);
        assertThat(bytes).hasSizeLessThanOrEqualTo(LARGEST);
        Folder folder = Folder.of(bytes);
        Folder.of("<configuration/>").read();

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ReadConfiguration read = folder.read();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThanOrEqualTo(MOST_MEMORY);
        assertThat(read.configuration() == null).isEqualTo(!read.problems().isEmpty());
        assertThat(read.problems()).hasSizeLessThanOrEqualTo(Report.MOST_PROBLEMS + 1);
    }

    @Test
    void onlyTheFirstProblemsAreTold() {
        assertThat(Folder.webServer("<a/>\n".repeat(100)).problems()).hasSize(100);
        assertThat(Folder.webServer("<a/>\n".repeat(101)).problems())
                .hasSize(101)
                .last()
                .isEqualTo("/WEB-INF/web.config: more problems follow: only the first 100 are told");
    }

    @Test
    void problemsOfFilesAreCountedToo() {
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            sections.append("</system.webServer><location path='").append(i).append("'><system.webServer>");
            sections.append("<httpErrors configSource='").append(i).append("'/></system.webServer></location>");
            sections.append("<system.webServer>");
        }

        assertThat(Folder.webServer(sections.toString()).problems()).hasSize(101);
    }

    @Test
    void entriesAroundAPlaceCountForItWhateverItChanges() {
        StringBuilder entries = new StringBuilder("<security><ipSecurity>");
        for (int i = 0; i < 10_000; i++) {
            entries.append("<add ipAddress='10.0.")
                    .append(i / 256)
                    .append('.')
                    .append(i % 256)
                    .append("'/>");
        }
        String around = "<configuration><system.webServer>" + entries + "</ipSecurity></security></system.webServer>";

        assertThat(Folder.of(around + changing(9) + "</configuration>").problems())
                .isEmpty();
        assertThat(Folder.of(around + changing(10) + "</configuration>").problems())
                .singleElement()
                .asString()
                .endsWith("the file has too many entries (expected: at most 100000, counted anew for each path that"
                        + " changes their section)");
        assertThat(Folder.of(around + changing(1000).replace("ipSecurity", "dynamicIpSecurity") + "</configuration>")
                        .problems())
                .isEmpty();
    }

    private static String changing(int places) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places; i++) {
            text.append("<location path='").append(i).append("'><system.webServer><security>");
            text.append("<ipSecurity enableProxyMode='true'/></security></system.webServer></location>");
        }
        return text.toString();
    }

    @Test
    void fileMayHaveAMegabyte() {
        String start = "<configuration>";
        String end = "</configuration>";
        String filled = start + " ".repeat(LARGEST - start.length() - end.length()) + end;

        assertThat(Folder.of(filled).problems()).isEmpty();
        assertThat(Folder.of(filled + " ").problems())
                .containsExactly("/WEB-INF/web.config: the file is too large"
                        + " (expected: at most 1048576 bytes, and 4194304 with all other files)");
    }

    @Test
    void allFilesTogetherMayHaveFourMegabytes() {
        String sections = "<staticContent configSource='a'/><handlers configSource='b'/>"
                + "<httpErrors configSource='c'/><httpLogging configSource='d'/>";
        Folder folder = Folder.webServer(sections);
        for (String name : new String[] {"a staticContent", "b handlers", "c httpErrors", "d httpLogging"}) {
            folder.and(name.substring(0, 1), "<" + name.substring(2) + "/>" + " ".repeat(LARGEST - 100));
        }

        assertThat(folder.problems())
                .filteredOn(problem -> problem.contains("too large"))
                .isEmpty();
        folder.and("d", "<httpLogging/>" + " ".repeat(LARGEST - 20));
        folder.and("c", "<httpErrors/>" + " ".repeat(LARGEST - 20));
        folder.and("b", "<handlers/>" + " ".repeat(LARGEST - 20));
        folder.and("a", "<staticContent/>" + " ".repeat(LARGEST - 20));
        assertThat(folder.problems())
                .filteredOn(problem -> problem.contains("too large"))
                .singleElement()
                .asString()
                .startsWith("/WEB-INF/d: ");
    }

    @Test
    void elementsMayLieSixtyFourDeep() {
        String deep = "<configuration>" + "<a>".repeat(62) + "<b/>" + "</a>".repeat(62) + "</configuration>";
        String deeper = "<configuration>" + "<a>".repeat(63) + "<b/>" + "</a>".repeat(63) + "</configuration>";

        assertThat(Folder.of(deep).problems()).isEmpty();
        assertThat(Folder.of(deeper).problems())
                .containsExactly("/WEB-INF/web.config:1:205: elements lie too deep in each other"
                        + " (expected: at most 64 levels)");
    }

    @Test
    void elementMayHaveManyAttributes() {
        assertThat(Folder.of("<configuration><a " + attributes(256) + "/></configuration>")
                        .problems())
                .isEmpty();
        assertThat(Folder.of("<configuration>\n<a " + attributes(257) + "/></configuration>")
                        .problems())
                .containsExactly(
                        "/WEB-INF/web.config:2:1: the element has too many attributes (expected: at most 256)");
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" a").append(i).append("=''");
        }
        return text.toString();
    }

    @Test
    void longLinesAndValuesAreCutWhereTheyAreShown() {
        Problem problem = Folder.webServer("<httpLogging dontLog='" + "x".repeat(5000) + "'/>")
                .read()
                .problems()
                .get(0);

        assertThat(problem.text()).hasSizeLessThan(150).endsWith("x...' is no value of it");
        assertThat(problem.source()).allMatch(line -> line.length() <= 1000);
    }
}
