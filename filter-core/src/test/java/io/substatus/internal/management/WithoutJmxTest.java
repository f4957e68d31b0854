package io.substatus.internal.management;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Virtual machines that have no JMX, or do not allow it: there is a message, and the log is written. */
class WithoutJmxTest {

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ShowsLog.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        } finally {
            process.waitFor();
        }
    }

    @Test
    void virtualMachineWithJmxShowsTheLog() throws Exception {
        assertThat(run()).contains("shown: true").contains("written: 1").doesNotContain("not shown by JMX");
    }

    @Test
    void virtualMachineWithoutJmxSaysSo() throws Exception {
        assertThat(run("--limit-modules", "java.base"))
                .contains("shown: false")
                .contains("written: 1")
                .contains("counts of a log are not shown by JMX: bean [type=AccessLog, context=/shop, site=1], reason"
                        + " java.lang.NoClassDefFoundError: java");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later ones have no security manager")
    void securityManagerThatRefusesBeansBreaksNothing() throws Exception {
        assertThat(run("-Djava.security.manager=" + RefusesBeans.class.getName()))
                .contains("shown: false")
                .contains("written: 1")
                .contains("counts of a log are not shown by JMX: bean [type=AccessLog, context=/shop, site=1], reason"
                        + " java.lang.SecurityException: no beans here");
    }
}
