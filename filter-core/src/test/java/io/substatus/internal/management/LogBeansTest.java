package io.substatus.internal.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogEngine;
import io.substatus.internal.logfile.LogFailure;
import io.substatus.internal.logfile.LogStatus;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.SimpleType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogBeansTest {

    private static final LogStatus BUSY = new LogStatus(
            LogEngine.RING,
            Path.of("W3SVC1", "u_ex251120.log"),
            new LogCounters(7, 5, 3, 2),
            4096,
            512,
            true,
            new LogFailure("java.io.IOException: No space left on device", 1_763_640_000_123L));

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final int site = ThreadLocalRandom.current().nextInt(1 << 30);
    private final List<BeanRegistration> shown = new ArrayList<>();

    @AfterEach
    void takeAway() {
        shown.forEach(BeanRegistration::close);
    }

    private BeanRegistration show(String contextPath, Supplier<LogStatus> log) {
        BeanRegistration registration = LogBeans.ofApplication(contextPath, site, log);
        shown.add(registration);
        return registration;
    }

    private List<String> names() throws Exception {
        return server.queryNames(new ObjectName("io.substatus:site=" + site + ",*"), null).stream()
                .map(ObjectName::toString)
                .sorted()
                .toList();
    }

    private List<Object> values(String name, String... attributes) throws Exception {
        return server.getAttributes(new ObjectName(name), attributes).asList().stream()
                .map(Attribute::getValue)
                .toList();
    }

    private String name(String rest) {
        return "io.substatus:type=AccessLog," + rest.replace("#", "site=" + site);
    }

    @Test
    void showsHowTheLogIsDoing() throws Exception {
        AtomicReference<LogStatus> log = new AtomicReference<>(BUSY);
        show("/shop", log::get);
        String bean = name("context=/shop,#");

        assertThat(values(bean, "Written", "Dropped", "Failed", "Recovered")).containsExactly(7L, 5L, 3L, 2L);
        assertThat(values(bean, "Engine", "RingBytes", "WaitingBytes", "Failing"))
                .containsExactly("ring", 4096L, 512L, true);
        assertThat(values(bean, "File", "LastFailure", "LastFailureTime"))
                .containsExactly(
                        Path.of("W3SVC1", "u_ex251120.log").toString(),
                        "java.io.IOException: No space left on device",
                        "2025-11-20T12:00:00Z");
        log.set(LogStatus.IDLE);
        assertThat(values(bean, "Written", "Engine", "Failing", "File", "LastFailure", "LastFailureTime"))
                .containsExactly(0L, "none", false, "", "", "");
    }

    /** So a client needs no class of this library. */
    @Test
    void allAttributesAreOfOpenTypesAndCannotBeSet() throws Exception {
        show("/shop", () -> BUSY);

        assertThat(server.getMBeanInfo(new ObjectName(name("context=/shop,#"))).getAttributes())
                .hasSize(11)
                .allSatisfy(attribute -> {
                    assertThat(attribute.getType()).isIn("long", "boolean", "java.lang.String");
                    assertThat(attribute.getDescriptor().getFieldValue("openType"))
                            .isInstanceOf(SimpleType.class);
                    assertThat(attribute.isWritable()).isFalse();
                });
    }

    @Test
    void nameIsThatOfTheApplication() throws Exception {
        Stream.of("", "/shop", "/tea,pots=\"2\"?*:\\").forEach(path -> show(path, () -> BUSY));
        shown.add(LogBeans.ofHook(site, () -> BUSY));

        assertThat(names())
                .containsExactly(
                        name("context=\"/tea,pots=\\\"2\\\"\\?\\*:\\\\\",#"),
                        name("context=/,#"),
                        name("context=/shop,#"),
                        name("hook=server,#"));
    }

    @Test
    void nameThatIsTakenGetsANumber() throws Exception {
        BeanRegistration first = show("/shop", () -> BUSY);
        show("/shop", () -> LogStatus.IDLE);
        show("/shop", () -> LogStatus.IDLE);

        assertThat(names())
                .containsExactlyInAnyOrder(
                        name("context=/shop,#"), name("context=/shop,#,copy=2"), name("context=/shop,#,copy=3"));
        assertThat(values(name("context=/shop,#"), "Written")).containsExactly(7L);
        first.close();
        assertThat(names()).containsExactlyInAnyOrder(name("context=/shop,#,copy=2"), name("context=/shop,#,copy=3"));
        show("/shop", () -> BUSY);
        assertThat(values(name("context=/shop,#"), "Written")).containsExactly(7L);
    }

    @Test
    void beanIsGoneAfterTheEndAndTheNextOneOfItsNameStays() throws Exception {
        BeanRegistration first = show("/shop", () -> BUSY);
        first.close();
        assertThat(names()).isEmpty();
        show("/shop", () -> BUSY);
        first.close();

        assertThat(names()).containsExactly(name("context=/shop,#"));
    }

    @Test
    void beanThatSomebodyTookAwayBreaksNothing() throws Exception {
        BeanRegistration registration = show("/shop", () -> BUSY);
        server.unregisterMBean(new ObjectName(name("context=/shop,#")));
        registration.close();

        assertThat(names()).isEmpty();
    }

    @Test
    void logOfRefusalsHasANameOfItsOwn() throws Exception {
        try (BeanRegistration registration = LogBeans.ofRefusals(() -> BUSY)) {
            assertThat(registration).isNotSameAs(BeanRegistration.NONE);
            assertThat(server.queryNames(new ObjectName("io.substatus:type=HttpErrLog,hook=server,*"), null))
                    .anySatisfy(name ->
                            assertThat(values(name.toString(), "Written")).containsExactly(7L));
        }
    }
}
