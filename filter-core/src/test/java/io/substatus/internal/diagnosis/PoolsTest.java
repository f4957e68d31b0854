package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.substatus.exchange.Diagnosis;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 503.3, 503.4. */
class PoolsTest {

    private static final String[] HIKARI = {
        "com.zaxxer.hikari.pool.HikariPool.createTimeoutException",
        "com.zaxxer.hikari.pool.HikariPool.getConnection",
        "com.example.Shop.find"
    };

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void fullThreadPoolIs5033InAnyLanguage() {
        Locale.setDefault(Locale.FRENCH);

        Diagnosis diagnosis = Situation.threw(rejectedByAFullPool()).diagnosis();

        assertThat(diagnosis.code()).hasToString("503.3");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("pool size = 1") && e.contains("queued tasks = 1"))
                .anyMatch(e -> e.contains(PoolsTest.class.getName()) || e.contains("ThreadPoolExecutor"));
    }

    @Test
    void schedulerThatWasShutDownIsNotFull() {
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        scheduler.shutdownNow();

        Throwable rejected = catchThrowable(() -> scheduler.execute(() -> {}));

        assertThat(rejected).isInstanceOf(RejectedExecutionException.class);
        assertThat(Situation.threw(rejected).code()).isEqualTo("500.0");
    }

    @Test
    void lookAlikePoolThatWasShutDownIsNotFull() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        pool.shutdown();

        assertThat(Situation.threw(catchThrowable(() -> pool.execute(() -> {}))).code())
                .isEqualTo("500.0");
    }

    @Test
    void lookAlikeForkJoinPoolThatWasShutDownIsNotFull() {
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.shutdown();

        assertThat(Situation.threw(catchThrowable(() -> pool.execute(() -> {}))).code())
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new RejectedExecutionException(),
                                "java.util.concurrent.ForkJoinPool$WorkQueue.growArray",
                                "java.util.concurrent.ForkJoinPool.externalPush"))
                        .code())
                .as("full")
                .isEqualTo("503.3");
    }

    @Test
    void refusalInsideOfAnHttpClientIsNotOurQueue() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new RejectedExecutionException(),
                                "java.util.concurrent.ThreadPoolExecutor$AbortPolicy.rejectedExecution",
                                "okhttp3.Dispatcher.promoteAndExecute"))
                        .code())
                .isEqualTo("502.7");
    }

    @Test
    void applicationThatAnswersOverloadItselfKeepsItsStatus() {
        assertThat(Situation.threw(rejectedByAFullPool())
                        .status(429)
                        .byApplication()
                        .code())
                .isEqualTo("429.0");
        assertThat(Situation.threw(rejectedByAFullPool())
                        .status(503)
                        .byApplication()
                        .code())
                .isEqualTo("503.3");
    }

    @Test
    void poolWithoutFreeConnectionIs5034() {
        Throwable hikari = ForeignTypes.thrownFrom(new SQLTransientConnectionException(), HIKARI);
        Throwable dbcp = ForeignTypes.thrownFrom(
                new NoSuchElementException(), "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject");
        Throwable apache = ForeignTypes.exception(
                "org.apache.hc.core5.http.ConnectionRequestTimeoutException",
                InterruptedIOException.class,
                "org.apache.hc.client5.http.impl.classic.InternalExecRuntime.acquireEndpoint",
                "com.example.Shop.pay");

        for (Throwable exhausted : new Throwable[] {hikari, dbcp, apache, new IllegalStateException(hikari)}) {
            assertThat(Situation.threw(exhausted).code()).as("%s", exhausted).isEqualTo("503.4");
        }
        assertThat(Situation.threw(hikari).diagnosis().evidence()).anyMatch(e -> e.contains("com.example.Shop.find"));
    }

    @Test
    void databaseThatIsDownIsNotAnExhaustedPool() {
        SQLTransientConnectionException down = ForeignTypes.thrownFrom(new SQLTransientConnectionException(), HIKARI);
        down.initCause(ForeignTypes.thrownFrom(
                new ConnectException(), "java.net.Socket.connect", "org.postgresql.core.PGStream.createSocket"));

        assertThat(Situation.threw(down).code()).isEqualTo("500.0");
    }

    @Test
    void sameClassesThrownElsewhereAreNoPool() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new SQLTransientConnectionException(), "com.mysql.cj.jdbc.ConnectionImpl.connect"))
                        .code())
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new NoSuchElementException(),
                                "java.util.Optional.get",
                                "com.example.Shop.find",
                                "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject"))
                        .code())
                .isEqualTo("500.0");
    }

    private static Throwable rejectedByAFullPool() {
        CountDownLatch done = new CountDownLatch(1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        Runnable waiting = () -> await(done);
        try {
            pool.execute(waiting);
            pool.execute(waiting);
            return catchThrowable(() -> pool.execute(waiting));
        } finally {
            done.countDown();
            pool.shutdown();
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
