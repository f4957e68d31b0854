package io.substatus.internal.webconfig.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what the JDK's XML parser says readable. Stateless. */
final class XmlMessage {

    private static final String MARK = "Message: ";

    /** The parser has no words for mistakes with name spaces: it shows the key of the message and its parts. */
    private static final Pattern NAME_SPACES =
            Pattern.compile("http://www\\.w3\\.org/[^#]*#(\\w+)\\?(.*)", Pattern.DOTALL);

    private XmlMessage() {}

    /** The message without the place, which the parser puts before it. */
    static String of(String message) {
        int start = message.indexOf(MARK);
        String text = start < 0 ? message : message.substring(start + MARK.length());
        Matcher matcher = NAME_SPACES.matcher(text);
        return matcher.matches() ? nameSpaces(matcher.group(1), matcher.group(2).split("&", -1), text) : text;
    }

    private static String nameSpaces(String key, String[] parts, String otherwise) {
        if (key.equals("AttributeNotUnique") && parts.length == 2) {
            return "the attribute '" + parts[1] + "' of <" + parts[0] + "> is there twice";
        }
        if (key.equals("ElementPrefixUnbound") && parts.length == 2) {
            return "the prefix '" + parts[0] + "' of <" + parts[1] + "> is not declared";
        }
        if (key.equals("AttributePrefixUnbound") && parts.length == 3) {
            return "the prefix '" + parts[2] + "' of the attribute '" + parts[1] + "' is not declared";
        }
        return otherwise;
    }
}
