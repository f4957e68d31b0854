package io.substatus.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The {@code <welcome-file>} elements of a {@code web.xml}, which the servlet API does not tell. Stateless. */
public final class WelcomeFiles {

    /** What Jetty and Tomcat look for in an application that names none. */
    public static final List<String> USUAL = List.of("index.html", "index.htm", "index.jsp");

    private WelcomeFiles() {}

    /**
     * Reads the names in order.
     *
     * @return the names; {@link #USUAL} if there are none
     * @throws IOException if the file cannot be read or is not XML
     */
    public static List<String> read(InputStream webXml) throws IOException {
        Reader reader = new Reader();
        WebXml.read(webXml, reader);
        return reader.names.isEmpty() ? USUAL : List.copyOf(reader.names);
    }

    private static final class Reader extends WebXml.Handler {

        private final List<String> names = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            text.append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            if (name.equals("welcome-file")) {
                names.add(text.toString().strip());
            }
        }
    }
}
