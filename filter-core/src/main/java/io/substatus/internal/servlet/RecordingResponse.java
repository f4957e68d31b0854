package io.substatus.internal.servlet;

import io.substatus.exchange.Ending;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The response that the application sees. It never buffers. It takes {@code sendError} over, because both containers
 * close the response at that moment and render after the last filter has gone, and notes whether a body was begun.
 * Once the answer is settled ({@link #settle}) it behaves like a committed response: changes are ignored.
 *
 * <p>Confined to the thread that handles the request, as responses are; asynchronous use is ordered by the exchange().
 */
final class RecordingResponse extends MeasuredResponse {

    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private volatile boolean writeFailed;
    private volatile boolean settled;
    private boolean foretold;
    private @Nullable String fileType;
    private @Nullable String replacedType;

    /** @param countsText whether the bytes of text are counted from the start, which takes a look at each char */
    RecordingResponse(HttpServletResponse response, ServletExchange exchange, boolean countsText) {
        super(response, exchange, countsText);
    }

    int containerStatus() {
        try {
            return container().getStatus();
        } catch (IllegalStateException recycled) {
            return SC_OK; // Jetty, after the last listener; an error would have been diagnosed
        }
    }

    /** From now on the answer is made: by our page, or by the container that was told of the error. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    @Override
    boolean passes() {
        return !settled && !foretold;
    }

    @Override
    boolean hasWriter() {
        return writer != null;
    }

    boolean hasWriteFailed() {
        return writeFailed;
    }

    /**
     * Has a file be sent with another type than the container's; a type that the application sets stays.
     *
     * @param replaced the type that the container would send, or null when it has none
     */
    void sendAs(String type, @Nullable String replaced) {
        fileType = type;
        replacedType = replaced;
    }

    /** Tomcat sets no type, but that outright, where it knows none. */
    private @Nullable String sentType(@Nullable String type) {
        return fileType != null && Objects.equals(type, replacedType) ? fileType : type;
    }

    private @Nullable String sentValue(String name, @Nullable String value) {
        return fileType != null && name.equalsIgnoreCase("Content-Type") ? sentType(value) : value;
    }

    /** Notes a failure and gives it back to be thrown. */
    IOException writeFailed(IOException e) {
        noteWriteFailure();
        return e;
    }

    void noteWriteFailure() {
        writeFailed = true;
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        if (isCommitted()) {
            throw new IllegalStateException("sendError(" + status + ") after the response was committed");
        }
        if (exchange().recordingRequest().isIncluded()) {
            return; // Servlet 9.3: an included resource cannot set the status
        }
        int sent = status < 100 || status > 999 ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : status;
        if (sent < 400) {
            sendContainerError(sent, message);
            return;
        }
        if (ForetoldException.isNear(sent)) {
            awaitException(sent);
        } else {
            exchange().errorSent(exchange().outcome(Ending.ERROR_SENT, sent, null, message, new StackStatusSetter()));
        }
    }

    /** The page is made when the exception comes, or at the end without one. */
    private void awaitException(int status) {
        resetBuffer();
        super.setStatus(status);
        foretold = true;
    }

    /** The container's own {@code sendError}. */
    void sendContainerError(int status, @Nullable String message) throws IOException {
        if (message == null) {
            super.sendError(status);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public void setStatus(int status) {
        if (status >= 400 && !settled) {
            exchange().errorStatusSet(status);
        }
        exchange().holdingLock(() -> {
            if (!settled) {
                super.setStatus(status);
            }
        });
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refuseWhenSettled("sendRedirect");
        redirecting(location, SC_FOUND, true);
        super.sendRedirect(location);
        redirected(true);
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        refuseWhenSettled("sendRedirect");
        redirecting(location, status, clearBuffer);
        Redirection.send(container(), location, status, clearBuffer);
        redirected(clearBuffer);
    }

    /** All but Tomcat send a redirect at once, if they take it. */
    private void redirecting(@Nullable String location, int status, boolean clearsBuffer) {
        boolean taken = location != null && !super.isCommitted() && Redirection.isTaken(exchange(), location, status);
        if (taken && !LastByte.isTomcat(container())) {
            super.setStatus(status);
            super.setHeader("Location", location);
            countInstead(clearsBuffer ? 0 : bodyBytes());
            redirects();
        }
    }

    /** A redirect is the whole answer, unless the container did not take it, as within an include. */
    private void redirected(boolean clearedBuffer) {
        if (super.isCommitted()) {
            countInstead(clearedBuffer ? 0 : bodyBytes());
            settled = true;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new RecordingOutputStream(super.getOutputStream(), this);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new RecordingWriter(settled ? new PrintWriter(PrintWriter.nullWriter()) : super.getWriter(), this);
            begunText();
        }
        return writer;
    }

    @Override
    public boolean isCommitted() {
        return settled || isComplete() || super.isCommitted();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (flushes()) {
            try {
                super.flushBuffer();
            } catch (IOException e) {
                throw writeFailed(e);
            }
        }
    }

    @Override
    public void reset() {
        refuseWhenSettled("reset");
        super.reset();
        foretold = false;
        forgetAll();
        stream = null; // Servlet 5.5: after reset either of stream and writer may be chosen again
        writer = null;
    }

    @Override
    public void resetBuffer() {
        refuseWhenSettled("resetBuffer");
        super.resetBuffer();
        forgetBody();
    }

    private void refuseWhenSettled(String method) {
        if (settled || isComplete()) {
            throw new IllegalStateException(method + " after the response was committed");
        }
    }

    @Override
    public void setBufferSize(int size) {
        if (!settled) {
            super.setBufferSize(size);
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        if (!settled) {
            super.addCookie(cookie);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!settled) {
            super.setHeader(name, sentValue(name, value));
            lengthIn(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!settled) {
            super.addHeader(name, sentValue(name, value));
            lengthIn(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!settled) {
            super.setIntHeader(name, value);
            lengthIn(name, value);
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (!settled) {
            super.addIntHeader(name, value);
            lengthIn(name, value);
        }
    }

    private void lengthIn(String name, @Nullable Object value) {
        if ("Content-Length".equalsIgnoreCase(name)) {
            announce(LastByte.length(String.valueOf(value)));
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!settled) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!settled) {
            super.addDateHeader(name, date);
        }
    }

    @Override
    public void setContentType(String type) {
        if (!settled) {
            super.setContentType(sentType(type));
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!settled) {
            super.setContentLength(length);
            announce(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!settled) {
            super.setContentLengthLong(length);
            announce(length);
        }
    }

    @Override
    public void setCharacterEncoding(@Nullable String charset) {
        if (!settled) {
            super.setCharacterEncoding(charset);
        }
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void setCharacterEncoding(@Nullable Charset charset) {
        setCharacterEncoding(charset == null ? null : charset.name());
    }

    @Override
    public void setLocale(Locale locale) {
        if (!settled) {
            super.setLocale(locale);
        }
    }
}
