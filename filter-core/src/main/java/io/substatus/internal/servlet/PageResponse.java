package io.substatus.internal.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The response that a page of an error is executed with. It holds status, header fields and body, so that a page which
 * fails leaves nothing behind; cookies go to the container at once. Confined to the request's thread.
 */
final class PageResponse extends HttpServletResponseWrapper {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String POLICY = "Content-Security-Policy";

    private final PageFields fields = new PageFields();
    private final PageOutput output = new PageOutput();
    private @Nullable PrintWriter writer;
    private @Nullable String charset;
    private int status;
    private int refusedWith;
    private boolean over;

    /** @param status what the answer has unless the page sets another */
    PageResponse(HttpServletResponse container, int status) {
        super(container);
        this.status = status;
        fields.set(POLICY, container.getHeader(POLICY)); // that of the application, which holds for its page as well
    }

    /**
     * What the page gets. Tomcat ends the response below all wrappers after a forward, so it gets one that wraps nothing;
     * Jetty's own servlet needs to find the response of the container below.
     */
    HttpServletResponse forPage() {
        return isTomcats()
                ? (HttpServletResponse) Proxy.newProxyInstance(
                        PageResponse.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) -> call(method, arguments))
                : this;
    }

    private boolean isTomcats() {
        ServletResponse bottom = this;
        while (bottom instanceof ServletResponseWrapper wrapper) {
            bottom = wrapper.getResponse();
        }
        return bottom.getClass().getName().startsWith("org.apache.catalina.");
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(this, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** What the page set. */
    PageFields fields() {
        return fields;
    }

    /** What the page wrote. */
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return output.bytes();
    }

    /** Whether something did not fit or could not be encoded. */
    boolean hasWriteFailed() {
        return writer != null && writer.checkError();
    }

    /** The status that the page gave to {@code sendError}, or 0. */
    int refusedWith() {
        return refusedWith;
    }

    @Override
    public void setStatus(int status) {
        if (!over) {
            this.status = status;
        }
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int status) {
        refusedWith = status;
        over = true;
    }

    @Override
    public void sendError(int status, @Nullable String message) {
        sendError(status);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void sendRedirect(String location, int status) {
        sendRedirect(location, status, true);
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void sendRedirect(String location, boolean clearBuffer) {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        if (clearBuffer) {
            resetBuffer();
        }
        setStatus(status);
        setHeader("Location", location);
        over = true;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter known = writer;
        if (known == null) {
            String name = getCharacterEncoding();
            charset = name;
            known = new PrintWriter(new OutputStreamWriter(output, charsetOf(name)));
            writer = known;
        }
        return known;
    }

    private static Charset charsetOf(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    @Override
    public String getCharacterEncoding() {
        return charset == null ? StandardCharsets.ISO_8859_1.name() : charset;
    }

    @Override
    public void setCharacterEncoding(@Nullable String charset) {
        if (writer == null) {
            this.charset = charset;
        }
    }

    /** Servlet 6.1. */
    @SuppressWarnings("MissingOverride") // an override on Servlet 6.1, a new method on 6.0
    public void setCharacterEncoding(@Nullable Charset charset) {
        setCharacterEncoding(charset == null ? null : charset.name());
    }

    @Override
    public @Nullable String getContentType() {
        String type = fields.first(CONTENT_TYPE);
        return type == null || charset == null ? type : type + ";charset=" + charset;
    }

    @Override
    public void setContentType(@Nullable String type) {
        int parameter = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (type == null || parameter < 0) {
            fields.set(CONTENT_TYPE, type);
            return;
        }
        String named = type.substring(parameter + "charset=".length());
        int end = named.indexOf(';');
        setCharacterEncoding(
                (end < 0 ? named : named.substring(0, end)).replace("\"", "").strip());
        int before = type.lastIndexOf(';', parameter);
        fields.set(CONTENT_TYPE, type.substring(0, Math.max(before, 0)).strip());
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase(CONTENT_TYPE)) {
            setContentType(value);
        } else {
            fields.set(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(CONTENT_TYPE)) {
            setContentType(value);
        } else if (name.equalsIgnoreCase("Set-Cookie")) {
            super.addHeader(name, value);
        } else {
            fields.add(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    /** Fields with dates describe a file that may be kept; none goes out. */
    @Override
    public void setDateHeader(String name, long date) {}

    @Override
    public void addDateHeader(String name, long date) {}

    @Override
    public boolean containsHeader(String name) {
        return getHeader(name) != null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(CONTENT_TYPE) ? getContentType() : fields.first(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return fields.all(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return fields.names();
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setLocale(Locale locale) {
        fields.set("Content-Language", locale.toLanguageTag());
    }

    @Override
    public int getBufferSize() {
        return Short.MAX_VALUE;
    }

    @Override
    public void setBufferSize(int size) {}

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return over;
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        output.clear();
    }

    @Override
    public void reset() {
        resetBuffer();
        fields.clear();
        writer = null;
        charset = null;
    }
}
