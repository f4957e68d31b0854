package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.substatus.exchange.Diagnosis;
import io.substatus.testkit.http.LoopbackServers;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.util.Timeout;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** 503.3 and 503.4, from the exceptions of the pools themselves. */
class PoolsTest {

    private static final String URL = "jdbc:h2:mem:books";

    @Test
    void hikariWithoutFreeConnectionIs5034() {
        assertExhausted(Verdict.thrownBy(() -> {
            try (HikariDataSource pool = hikari(URL)) {
                takeTwo(pool::getConnection);
            }
        }));
    }

    @Test
    void hibernateOnAnExhaustedHikariIs5034() {
        assertExhausted(Verdict.thrownBy(() -> {
            try (HikariDataSource pool = hikari(URL);
                    SessionFactory sessions = new Configuration()
                            .setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                            .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                            .buildSessionFactory(new org.hibernate.boot.registry.StandardServiceRegistryBuilder()
                                    .applySetting("hibernate.connection.datasource", pool)
                                    .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                                    .applySetting("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                                    .build());
                    Connection taken = pool.getConnection()) {
                assertThat(taken.isValid(1)).isTrue();
                sessions.openSession()
                        .createNativeQuery("select 1", Integer.class)
                        .getSingleResult();
            }
        }));
    }

    @Test
    void dbcpWithoutFreeConnectionIs5034() {
        assertExhausted(Verdict.thrownBy(() -> {
            try (BasicDataSource pool = new BasicDataSource()) {
                pool.setUrl(URL);
                pool.setMaxTotal(1);
                pool.setMaxWait(Duration.ofMillis(50));
                takeTwo(pool::getConnection);
            }
        }));
    }

    @Test
    void tomcatsPoolWithoutFreeConnectionIs5034() {
        assertExhausted(Verdict.thrownBy(() -> {
            org.apache.tomcat.jdbc.pool.DataSource pool = new org.apache.tomcat.jdbc.pool.DataSource();
            try {
                pool.setUrl(URL);
                pool.setDriverClassName("org.h2.Driver");
                pool.setMaxActive(1);
                pool.setMaxWait(50);
                takeTwo(pool::getConnection);
            } finally {
                pool.close();
            }
        }));
    }

    @Test
    void c3p0WithoutFreeConnectionIs5034() {
        assertExhausted(Verdict.thrownBy(() -> {
            try (ComboPooledDataSource pool = new ComboPooledDataSource()) {
                pool.setJdbcUrl(URL);
                pool.setInitialPoolSize(1);
                pool.setMinPoolSize(1);
                pool.setMaxPoolSize(1);
                pool.setCheckoutTimeout(500);
                takeTwo(pool::getConnection);
            }
        }));
    }

    @Test
    void objectPoolThatIsEmptyIs5034() {
        assertExhausted(Verdict.thrownBy(() -> {
            try (GenericObjectPool<String> pool = new GenericObjectPool<>(new Names(false))) {
                pool.setMaxTotal(1);
                pool.setMaxWait(Duration.ofMillis(50));
                pool.borrowObject();
                pool.borrowObject();
            }
        }));
    }

    @Test
    void apachesClientWithoutFreeConnectionIs5034() throws IOException {
        try (LoopbackServers servers = new LoopbackServers()) {
            URI server = servers.answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");

            assertExhausted(Verdict.thrownBy(() -> takeTwo(server)));
        }
    }

    private static void takeTwo(URI server) throws IOException {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
        connections.setMaxTotal(1);
        RequestConfig patience = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(50))
                .build();
        try (CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(patience)
                .build()) {
            client.execute(
                    new HttpGet(server), first -> client.execute(new HttpGet(server), second -> second.getCode()));
        }
    }

    private static void assertExhausted(Throwable thrown) {
        Diagnosis diagnosis = Verdict.of(thrown);

        assertThat(diagnosis.code()).as("%s", thrown).hasToString("503.4");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(PoolsTest.class.getName()));
    }

    @Test
    void lookAlikeDatabaseThatCannotBeReachedIsNoEmptyPool() throws IOException {
        try (LoopbackServers servers = new LoopbackServers()) {
            String url = "jdbc:h2:tcp://127.0.0.1:" + servers.refusing().getPort() + "/books";

            assertThat(Verdict.of(() -> {
                                HikariConfig config = config(url);
                                config.setInitializationFailTimeout(-1);
                                config.setConnectionTimeout(3_000); // the driver tries more than once
                                try (HikariDataSource pool = new HikariDataSource(config)) {
                                    pool.getConnection().close();
                                }
                            })
                            .code())
                    .hasToString("500.0");
        }
    }

    @Test
    void lookAlikePoolThatWasClosedIsNoEmptyPool() {
        HikariDataSource hikari = hikari(URL);
        hikari.close();
        GenericObjectPool<String> objects = new GenericObjectPool<>(new Names(false));
        objects.close();

        assertThat(Verdict.of(hikari::getConnection).code()).hasToString("500.0");
        assertThat(Verdict.of(objects::borrowObject).code()).hasToString("500.0");
    }

    @Test
    void lookAlikeObjectThatCannotBeMadeIsNoEmptyPool() {
        assertThat(Verdict.of(() -> {
                            try (GenericObjectPool<String> pool = new GenericObjectPool<>(new Names(true))) {
                                pool.borrowObject();
                            }
                        })
                        .code())
                .hasToString("500.0");
    }

    @Test
    void fullSpringExecutorIs5033() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setQueueCapacity(0);
        executor.initialize();
        CountDownLatch end = new CountDownLatch(1);
        try {
            executor.execute(() -> await(end));

            assertThat(Verdict.of(() -> executor.execute(() -> {})).code()).hasToString("503.3");
        } finally {
            end.countDown();
            executor.shutdown();
        }
    }

    @Test
    void lookAlikeExecutorsThatWereShutDownAreNotFull() {
        ThreadPoolTaskExecutor spring = new ThreadPoolTaskExecutor();
        spring.initialize();
        spring.shutdown();
        ThreadPoolExecutor jdk = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        jdk.shutdown();
        ForkJoinPool forkJoin = new ForkJoinPool(1);
        forkJoin.shutdown();
        var single = Executors.newSingleThreadExecutor();
        single.shutdown();

        assertThat(Verdict.of(() -> spring.execute(() -> {})).code()).hasToString("500.0");
        assertThat(Verdict.of(() -> jdk.execute(() -> {})).code()).hasToString("500.0");
        assertThat(Verdict.of(() -> forkJoin.execute(() -> {})).code()).hasToString("500.0");
        assertThat(Verdict.of(() -> single.execute(() -> {})).code()).hasToString("500.0");
    }

    private interface Source {
        Connection connection() throws SQLException;
    }

    private static void takeTwo(Source source) throws SQLException {
        try (Connection first = source.connection();
                Connection second = source.connection()) {
            throw new AssertionError(first + " and " + second + " out of a pool of one");
        }
    }

    private static HikariDataSource hikari(String url) {
        return new HikariDataSource(config(url));
    }

    private static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return config;
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Names extends BasePooledObjectFactory<String> {
        private final boolean broken;

        Names(boolean broken) {
            this.broken = broken;
        }

        @Override
        public String create() {
            if (broken) {
                throw new IllegalStateException("no name");
            }
            return "name";
        }

        @Override
        public PooledObject<String> wrap(String name) {
            return new DefaultPooledObject<>(name);
        }
    }
}
