package io.substatus.architecture.broken;

import javax.xml.parsers.SAXParserFactory;

/** Reads XML where nobody looks for it. */
record ReadsXml(SAXParserFactory parsers) {}
