package io.substatus.internal.webconfig.reader;

import java.util.Arrays;

/**
 * Finds where the tags of a well-formed text without a DTD begin, and their attributes, one after the other: XML
 * parsers only tell where a tag ends. Confined to one thread.
 */
final class TagScanner {

    private final String text;
    private int at;
    private int[] attributes = new int[16];
    private int count;

    TagScanner(String text) {
        this.text = text;
    }

    /** Goes on to the next opening tag and returns where it begins. */
    int next() {
        at = opening(at);
        int start = Math.min(at, text.length());
        at++;
        readTag();
        return start;
    }

    /** Where the name of an attribute of this tag begins; declarations of name spaces do not count. */
    int attribute(int index) {
        return index < count ? attributes[index] : at;
    }

    private int opening(int from) {
        int start = text.indexOf('<', from);
        while (start >= 0 && !isOpening(start)) {
            start = text.indexOf('<', behind(start));
        }
        return start < 0 ? text.length() : start;
    }

    private boolean isOpening(int start) {
        return start + 1 < text.length() && "!?/".indexOf(text.charAt(start + 1)) < 0;
    }

    /** Where the text behind a comment, a section of characters, an instruction or a closing tag begins. */
    private int behind(int start) {
        if (text.startsWith("<!--", start)) {
            return behind("-->", start + 4);
        }
        if (text.startsWith("<![CDATA[", start)) {
            return behind("]]>", start + 9);
        }
        return behind(text.startsWith("<?", start) ? "?>" : ">", start);
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private void readTag() {
        count = 0;
        skipWhile(false);
        while (true) {
            skipWhile(true);
            if (at >= text.length() || text.charAt(at) == '>' || text.charAt(at) == '/') {
                return;
            }
            keep(at);
            int quote = quote();
            int end = quote < 0 ? -1 : text.indexOf(text.charAt(quote), quote + 1);
            at = end < 0 ? text.length() : end + 1;
        }
    }

    private void skipWhile(boolean blank) {
        while (at < text.length() && isBlank(text.charAt(at)) == blank && (blank || !endsTag(text.charAt(at)))) {
            at++;
        }
    }

    private int quote() {
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    private void keep(int attribute) {
        if (isNameSpace(attribute)) {
            return;
        }
        attributes = count < attributes.length ? attributes : Arrays.copyOf(attributes, 2 * count);
        attributes[count++] = attribute;
    }

    private boolean isNameSpace(int attribute) {
        int end = attribute + "xmlns".length();
        return text.startsWith("xmlns", attribute) && end < text.length() && endsPrefix(text.charAt(end));
    }

    private static boolean endsPrefix(char c) {
        return c == ':' || c == '=' || isBlank(c);
    }

    private static boolean endsTag(char c) {
        return c == '>' || c == '/';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
