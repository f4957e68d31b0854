package io.substatus.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The {@code <error-page>} elements that an application declares in its {@code web.xml}. Immutable.
 *
 * @param statuses the values of {@code error-code}
 * @param exceptions the class names of {@code exception-type}
 * @param hasDefault whether there is an {@code error-page} with neither
 */
public record OwnErrorPages(Set<Integer> statuses, Set<String> exceptions, boolean hasDefault) {

    /** No error page at all. */
    public static final OwnErrorPages NONE = new OwnErrorPages(Set.of(), Set.of(), false);

    /** Copies the sets. */
    public OwnErrorPages {
        statuses = Set.copyOf(statuses);
        exceptions = Set.copyOf(exceptions);
    }

    /**
     * Reads a {@code web.xml}. DTDs and external entities are never loaded.
     *
     * @param ourLocation the location of our own default error page, which does not count
     * @throws IOException if the file cannot be read or is not XML
     */
    public static OwnErrorPages read(InputStream webXml, String ourLocation) throws IOException {
        Reader reader = new Reader(ourLocation);
        WebXml.read(webXml, reader);
        return new OwnErrorPages(reader.statuses, reader.exceptions, reader.hasDefault);
    }

    /**
     * Whether the container has one of these pages for a failure: by exception class or one of its superclasses, by
     * status, or by default.
     */
    public boolean fit(int status, @Nullable Throwable exception) {
        return hasDefault
                || (!statuses.isEmpty() && statuses.contains(status))
                || (exception != null && fitsException(exception));
    }

    private boolean fitsException(Throwable exception) {
        if (exceptions.isEmpty()) {
            return false;
        }
        boolean itself = fitsClass(exception.getClass());
        Throwable cause = exception.getCause();
        // Servlet 10.9.2: for a ServletException without a page of its own the root cause decides
        return itself || (cause != null && cause != exception && fitsClass(cause.getClass()));
    }

    private boolean fitsClass(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (exceptions.contains(c.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Collects the elements by their local names, whatever version of the schema they are in. */
    private static final class Reader extends WebXml.Handler {

        private final Set<Integer> statuses = new HashSet<>();
        private final Set<String> exceptions = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private final String ourLocation;
        private boolean hasDefault;
        private boolean inside;
        private @Nullable String code;
        private @Nullable String exception;
        private @Nullable String location;

        Reader(String ourLocation) {
            this.ourLocation = ourLocation;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            text.setLength(0);
            if (name.equals("error-page")) {
                inside = true;
                code = null;
                exception = null;
                location = null;
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (inside) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            String value = text.toString().strip();
            switch (name) {
                case "error-code" -> code = value;
                case "exception-type" -> exception = value;
                case "location" -> location = value;
                case "error-page" -> errorPage();
                default -> {}
            }
        }

        private void errorPage() {
            inside = false;
            if (ourLocation.equals(location)) {
                return;
            }
            if (exception != null) {
                exceptions.add(exception);
            } else if (code == null) {
                hasDefault = true;
            } else if (code.matches("[1-9][0-9]{2}")) {
                statuses.add(Integer.valueOf(code));
            }
        }
    }
}
