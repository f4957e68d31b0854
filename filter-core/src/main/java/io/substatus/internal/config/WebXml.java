package io.substatus.internal.config;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a {@code web.xml}. DTDs and external entities are never loaded. Stateless. */
final class WebXml {

    private WebXml() {}

    /**
     * Hands the elements to a handler, which sees their local names.
     *
     * @throws IOException if the file cannot be read or is not XML
     */
    static void read(InputStream webXml, Handler handler) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(webXml, handler);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("web.xml: " + e.getMessage() + " (expected: well-formed XML)", e);
        }
    }

    /** A handler for which every entity is empty. */
    abstract static class Handler extends DefaultHandler {

        @Override
        public final InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(InputStream.nullInputStream());
        }
    }
}
