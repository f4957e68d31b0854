package io.substatus.benchmarks;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.MappingMatch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container reduced to what the filters ask of it, so that the filters are measured and not a container. */
final class Stubs {

    private Stubs() {}

    /** Any object whose other methods are never called here. */
    static <T> T unused(Class<T> type) {
        return answering(type, (proxy, method, arguments) -> {
            throw new IllegalStateException(method + " is not part of this benchmark");
        });
    }

    static <T> T answering(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Stubs.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static FilterConfig config(Map<String, String> parameters) {
        ServletContext context = context();
        return answering(FilterConfig.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getServletContext" -> context;
            case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
            case "getInitParameter" -> parameters.get(String.valueOf(arguments[0]));
            case "getFilterName" -> "filter";
            default -> throw new IllegalStateException(method.toString());
        });
    }

    private static ServletContext context() {
        ServletRegistration registration =
                answering(ServletRegistration.class, (proxy, method, arguments) -> Stubs.class.getName());
        return answering(ServletContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getClassLoader" -> Stubs.class.getClassLoader();
            case "getContextPath" -> "/shop";
            case "getInitParameterNames" -> Collections.emptyEnumeration();
            case "getServletContextName" -> "Shop";
            case "getServletRegistration" -> registration;
            case "getServletRegistrations" -> Map.of("tea", registration);
            case "log" -> null;
            default -> null;
        });
    }

    /** A browser's request. */
    static final class Request extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final ServletContext context = context();
        private final HttpServletMapping mapping =
                answering(HttpServletMapping.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletName" -> "tea";
                    case "getPattern" -> "/tea/*";
                    case "getMappingMatch" -> MappingMatch.PATH;
                    default -> "oolong";
                });

        Request() {
            super(unused(HttpServletRequest.class));
            headers.put("host", "shop.example");
            headers.put("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
            headers.put("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
            headers.put("accept-language", "en-GB,en;q=0.5");
            headers.put("sec-fetch-dest", "document");
        }

        Request fresh() {
            attributes.clear();
            return this;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }

        /** Header names are mostly asked for in one of two spellings; a container's own look-up costs more. */
        @Override
        public @Nullable String getHeader(String name) {
            return switch (name) {
                case "Upgrade", "upgrade" -> null;
                case "Host", "host" -> headers.get("host");
                case "Accept", "accept" -> headers.get("accept");
                case "Accept-Language", "accept-language" -> headers.get("accept-language");
                case "Sec-Fetch-Dest", "sec-fetch-dest" -> headers.get("sec-fetch-dest");
                case "User-Agent", "user-agent" -> headers.get("user-agent");
                default -> null;
            };
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = getHeader(name);
            return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(headers.keySet());
        }

        @Override
        public DispatcherType getDispatcherType() {
            return DispatcherType.REQUEST;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return "/shop/tea/oolong";
        }

        @Override
        public @Nullable String getQueryString() {
            return "page=2";
        }

        @Override
        public String getContextPath() {
            return "/shop";
        }

        @Override
        public String getServletPath() {
            return "/tea";
        }

        @Override
        public String getPathInfo() {
            return "/oolong";
        }

        @Override
        public String getScheme() {
            return "http";
        }

        @Override
        public String getProtocol() {
            return "HTTP/1.1";
        }

        @Override
        public String getRemoteAddr() {
            return "203.0.113.7";
        }

        @Override
        public int getRemotePort() {
            return 50123;
        }

        @Override
        public String getLocalAddr() {
            return "10.0.0.5";
        }

        @Override
        public int getLocalPort() {
            return 8080;
        }

        @Override
        public @Nullable String getRemoteUser() {
            return null;
        }

        @Override
        public boolean isAsyncStarted() {
            return false;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public HttpServletMapping getHttpServletMapping() {
            return mapping;
        }
    }

    /** Keeps the status and copies the body into a buffer, as a container does before it sends. */
    static final class Response extends HttpServletResponseWrapper {

        private final Fields headers = new Fields();
        private final byte[] buffer = new byte[32_768];
        private int status = 200;
        private int written;
        private final ServletOutputStream stream = new ServletOutputStream() {
            @Override
            public void write(int b) {
                buffer[written++] = (byte) b;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                System.arraycopy(bytes, offset, buffer, written, length);
                written += length;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("not asynchronous");
            }
        };

        Response() {
            super(unused(HttpServletResponse.class));
        }

        Response fresh() {
            headers.clear();
            status = 200;
            written = 0;
            return this;
        }

        int written() {
            return written;
        }

        @Override
        public void reset() {
            fresh();
        }

        @Override
        public void resetBuffer() {
            written = 0;
        }

        @Override
        public boolean isCommitted() {
            return false;
        }

        @Override
        public void flushBuffer() {}

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setStatus(int value) {
            status = value;
        }

        @Override
        public void sendError(int value) {
            status = value;
        }

        @Override
        public void sendError(int value, String message) {
            status = value;
        }

        @Override
        public void setHeader(String name, String value) {
            headers.put(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            headers.put(name, value);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return headers.get(name);
        }

        @Override
        public boolean containsHeader(String name) {
            return headers.get(name) != null;
        }

        @Override
        public Collection<String> getHeaders(String name) {
            String value = headers.get(name);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public Collection<String> getHeaderNames() {
            return headers.names();
        }

        @Override
        public void setContentType(String type) {
            headers.put("Content-Type", type);
        }

        @Override
        public void setContentLength(int length) {
            headers.put("Content-Length", Integer.toString(length));
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }
    }

    /** A few names and values in two arrays, as containers keep them. */
    private static final class Fields {

        private final String[] names = new String[32];
        private final String[] values = new String[32];
        private int size;

        void clear() {
            size = 0;
        }

        /** Appends: here every field is set once. */
        void put(String name, String value) {
            names[size] = name;
            values[size++] = value;
        }

        @Nullable
        String get(String name) {
            int index = indexOf(name);
            return index == size ? null : values[index];
        }

        List<String> names() {
            return size == 0 ? List.of() : List.of(names).subList(0, size);
        }

        private int indexOf(String name) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return size;
        }
    }
}
