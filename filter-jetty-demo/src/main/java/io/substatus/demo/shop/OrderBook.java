package io.substatus.demo.shop;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections to the order book, as small as a pool can be: it counts them, and says so when none comes free
 * in time, with the same exception as the pools that people use. Thread-safe.
 */
final class OrderBook implements DataSource {

    private static final int PATIENCE_MILLIS = 250;

    private final int size;
    private final Semaphore free;

    OrderBook(int size) {
        this.size = size;
        this.free = new Semaphore(size);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!acquire()) {
            throw new SQLTransientConnectionException(
                    "OrderBook - Connection is not available, request timed out after " + PATIENCE_MILLIS + "ms (total="
                            + size + ", idle=0)");
        }
        AtomicBoolean closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                OrderBook.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        release(closed);
                        return null;
                    }
                    throw new SQLFeatureNotSupportedException(method.getName());
                });
    }

    private boolean acquire() {
        try {
            return free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void release(AtomicBoolean closed) {
        if (closed.compareAndSet(false, true)) {
            free.release();
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("setLogWriter");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("setLoginTimeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("getParentLogger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
