package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTest {

    private static final String GONE = "org.eclipse.jetty.io.EofException";

    @Test
    void classAndSubclassAndInterfaceBelong() {
        Throwable exact =
                ForeignTypes.exception("org.apache.catalina.connector.ClientAbortException", IOException.class);
        Throwable timeout = ForeignTypes.exception(
                "org.apache.hc.client5.http.ConnectTimeoutException", SocketTimeoutException.class);

        assertThat(Family.CLIENT_GONE.has(exact)).isTrue();
        assertThat(Family.CLIENT_GONE.has(timeout)).isFalse();
        assertThat(Family.UPSTREAM_CONNECT_TIMEOUT.has(timeout)).isTrue();
        assertThat(Family.UPSTREAM_CONNECT_TIMEOUT.has(new SocketTimeoutException()))
                .isFalse();
        assertThat(Family.CLASS_MISSING.has(new ClassNotFoundException() {})).isTrue();
    }

    @Test
    void firstOfTheFamilyIsFound() {
        IllegalStateException other = new IllegalStateException();
        ClassNotFoundException first = new ClassNotFoundException();

        assertThat(Family.CLASS_MISSING.firstOf(List.of(other, first, new NoClassDefFoundError())))
                .isSameAs(first);
        assertThat(Family.CLASS_MISSING.firstOf(List.of(other))).isNull();
    }

    @Test
    void classLoaderOfAnExceptionIsNotHeld() throws InterruptedException {
        WeakReference<Class<?>> type = askedAboutAndLetGo();

        for (int i = 0; i < 50 && type.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(type.get()).isNull();
    }

    private static WeakReference<Class<?>> askedAboutAndLetGo() {
        Class<?> type = ForeignTypes.compile(GONE, "java.io.EOFException", "");
        try {
            Throwable exception = (Throwable) type.getConstructor().newInstance();
            assertThat(Family.CLIENT_GONE.has(exception)).isTrue();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(GONE, e);
        }
        return new WeakReference<>(type);
    }

    @Test
    void everyListedNameBelongsToAFamilyThatExists() {
        assertThat(DataFile.read("exception-families.properties").keys()).isEqualTo(keys(Family.values()));
        assertThat(DataFile.read("stack-frames.properties").keys()).isEqualTo(keys(FrameKind.values()));
    }

    private static Set<String> keys(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception-families.properties", "template-exceptions.properties", "wrappers.properties"})
    void listedNamesAreNamesOfClasses(String file) {
        DataFile data = DataFile.read(file);
        boolean namesAreKeys = file.startsWith("template");

        for (String key : data.keys()) {
            List<String> names = namesAreKeys ? List.of(key) : data.words(key);
            assertThat(names).allMatch(n -> n.matches("([a-z][\\w]*\\.)+[A-Z][\\w$]*"));
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void missingTablesAreErrors() {
        assertThatThrownBy(() -> DataFile.read("nowhere.properties"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere.properties");
        assertThatThrownBy(() -> DataFile.read("wrappers.properties").words("absent"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void wrappersAreMatchedExactly() {
        Exception cause = new IOException("cause");
        Exception meaningful = new InvocationTargetException(cause) {};

        assertThat(Causes.of(meaningful)).containsExactly(cause, meaningful);
    }
}
