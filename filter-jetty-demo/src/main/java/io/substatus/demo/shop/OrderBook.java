package io.substatus.demo.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The order book behind a pool of connections that is too small. Thread-safe. */
final class OrderBook implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 250;

    private final HikariDataSource pool;

    OrderBook(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("order-book");
        config.setDataSource(new BookSource());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        pool = new HikariDataSource(config);
    }

    /** Reads so many years and holds a connection for each until all are read. */
    void read(int years) throws SQLException {
        if (years > 0) {
            try (Connection connection = pool.getConnection()) {
                connection.setReadOnly(true);
                read(years - 1);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
