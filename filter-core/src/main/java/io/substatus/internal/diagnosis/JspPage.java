package io.substatus.internal.diagnosis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSP page's name back from the class it was compiled to. Stateless and thread-safe. */
final class JspPage {

    private static final Pattern ESCAPE = Pattern.compile("_([0-9a-f]{4})");
    private static final Pattern EXTENSION = Pattern.compile("_(jspx?|jspf|tagx?)$");

    private JspPage() {}

    /** Page and line as a sentence, from the first frame of a page; null when no page is near the throw. */
    static @Nullable String place(Throwable exception) {
        for (StackTraceElement frame : Frames.near(exception)) {
            if (FrameKind.JSP_PAGE.has(frame)) {
                return "It is the page " + EvidenceText.quoted(path(frame.getClassName())) + ", line "
                        + frame.getLineNumber() + " of the Java code made of it.";
            }
        }
        return null;
    }

    /** {@code org.apache.jsp.WEB_002dINF.cart_jsp} is the page {@code /WEB-INF/cart.jsp}. */
    static String path(String className) {
        String name = className.substring("org.apache.jsp".length()).replace('.', '/');
        int nested = name.indexOf('$');
        String page =
                EXTENSION.matcher(nested < 0 ? name : name.substring(0, nested)).replaceFirst(".$1");
        Matcher escapes = ESCAPE.matcher(page);
        return escapes.replaceAll(
                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
