package io.substatus.internal.webconfig.reader;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML into elements that know their places. No DTD, no entities but XML's own. Confined to one reading. */
final class XmlTree {

    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 256;

    private final SourceText source;
    private final Report report;
    private final TagScanner places;
    private final Deque<Element> open = new ArrayDeque<>();
    private @Nullable Element root;
    private boolean stopped;

    private XmlTree(SourceText source, Report report) {
        this.source = source;
        this.report = report;
        this.places = new TagScanner(source.text());
    }

    /** Returns the outermost element, or null when there is a problem, which is reported. */
    static @Nullable Element read(SourceText source, Report report) {
        XmlTree tree = new XmlTree(source, report);
        tree.read();
        return tree.stopped ? null : tree.root;
    }

    private void read() {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(source.text()));
            while (!stopped && xml.hasNext()) {
                take(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            stop(e.getLocation(), e.getMessage());
        } catch (RuntimeException e) {
            // The JDK's parser has answered broken XML with exceptions of its inner workings more than once.
            stop(null, e.toString());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
            case XMLStreamConstants.DTD ->
                stopAt(
                        Math.max(0, source.text().indexOf("<!DOCTYPE")),
                        Fault.invalid("<!DOCTYPE> is not read in a configuration", "a file without it"));
            default -> {
                // Comments and instructions say nothing.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        int offset = places.next();
        if (open.size() == DEEPEST) {
            stopAt(offset, Fault.invalid("elements lie too deep in each other", "at most " + DEEPEST + " levels"));
            return;
        }
        if (xml.getAttributeCount() > MOST_ATTRIBUTES) {
            stopAt(offset, Fault.invalid("the element has too many attributes", "at most " + MOST_ATTRIBUTES));
            return;
        }
        Element element = new Element(name(xml.getPrefix(), xml.getLocalName()), source, offset, attributes(xml));
        Element parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    private List<Attribute> attributes(XMLStreamReader xml) {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return List.of();
        }
        List<Attribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            attributes.add(new Attribute(name, xml.getAttributeValue(i), places.attribute(i)));
        }
        return attributes;
    }

    private static String name(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private void text(XMLStreamReader xml) {
        Element element = open.peek();
        if (element != null && !xml.isWhiteSpace()) {
            element.addText();
        }
    }

    private void stopAt(int offset, Fault fault) {
        stopped = true;
        report.add(source, offset, Modules.CORE, fault);
    }

    private void stop(@Nullable Location place, @Nullable String message) {
        stopped = true;
        int line = place == null ? 1 : Math.max(1, place.getLineNumber());
        int column = place == null ? 1 : Math.max(1, place.getColumnNumber());
        String text = "the file is not well-formed XML: " + Fault.cut(XmlMessage.of(String.valueOf(message)));
        report.add(source, line, column, Modules.CORE, Fault.invalid(text, null));
    }
}
