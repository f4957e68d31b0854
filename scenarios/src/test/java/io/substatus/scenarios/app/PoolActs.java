package io.substatus.scenarios.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes more connections than a real pool has. */
public final class PoolActs extends Acting {
    /** Made by the container. */
    public PoolActs() {
        on("/report", (request, response) -> {
            try (HikariDataSource pool = new HikariDataSource(config());
                    Connection first = pool.getConnection();
                    Connection second = pool.getConnection()) {
                response.getWriter().print(first + " " + second);
            }
        });
    }

    private static HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName(EmptyBooks.class.getName());
        config.setJdbcUrl("jdbc:books");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return config;
    }

    /** A driver whose connections are always well and have nothing to say. */
    public static final class EmptyBooks implements Driver {
        @Override
        public Connection connect(String url, Properties properties) {
            return (Connection) Proxy.newProxyInstance(
                    EmptyBooks.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> answer(method));
        }

        private static @Nullable Object answer(Method method) {
            Class<?> type = method.getReturnType();
            if (type == boolean.class) {
                return method.getName().equals("isValid");
            }
            return type == int.class ? (Object) 0 : type == String.class ? "books" : null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.equals("jdbc:books");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
