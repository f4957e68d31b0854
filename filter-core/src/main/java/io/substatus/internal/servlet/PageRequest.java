package io.substatus.internal.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request that the page of an error is executed for: a plain GET that has no conditions and asks for no part, so that
 * a page is never answered by 304 or 206, with attributes that nobody else sees. Confined to the request's thread.
 */
final class PageRequest extends HttpServletRequestWrapper {

    private static final Set<String> HIDDEN = Set.of(
            "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "range", "expect");

    private final PageAttributes attributes;

    PageRequest(HttpServletRequest request, PageAttributes attributes) {
        super(request);
        this.attributes = attributes;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.contains(name) ? attributes.get(name) : super.getAttribute(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return attributes.names(super.getAttributeNames());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (attributes.contains(name)) {
            attributes.set(name, value);
        } else {
            super.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    private static boolean isHidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name))
                .toList());
    }

    @Override
    public long getDateHeader(String name) {
        return isHidden(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public int getIntHeader(String name) {
        return isHidden(name) ? -1 : super.getIntHeader(name);
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw new IllegalStateException("the page of an error is not asynchronous");
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return startAsync();
    }
}
