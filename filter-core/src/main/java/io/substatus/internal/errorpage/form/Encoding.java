package io.substatus.internal.errorpage.form;

/**
 * The encoders, one for each place that text is put into. Every one takes any sequence of chars, lone surrogates
 * included, and gives text that cannot leave its place. Stateless.
 */
public enum Encoding {
    /** Content or quoted attribute of HTML. */
    HTML {
        @Override
        void append(int c, StringBuilder out) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append((char) c);
                default -> visible(c, out);
            }
        }
    },
    /** Inside the quotes of a JSON string; safe inside a script element as well. */
    JSON {
        @Override
        void append(int c, StringBuilder out) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == '<' || isUnsafe(c)) {
                        unicodeEscape(c, out);
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    },
    /** A run of text in a paragraph, list item or cell of Markdown: no markup, no HTML, no second line. */
    MARKDOWN {
        @Override
        void append(int c, StringBuilder out) {
            if (c == '\n' || c == '\t' || c == '\r') {
                out.append(' ');
            } else if ("\\`*_[]<>&|~#!".indexOf(c) >= 0) {
                out.append('\\').append((char) c);
            } else {
                visible(c, out);
            }
        }
    },
    /** One line of plain text: nothing that moves a terminal's cursor. */
    TEXT {
        @Override
        void append(int c, StringBuilder out) {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> visible(c, out);
            }
        }
    },
    /** Inside a fenced block of Markdown: lines stay lines. The fence is chosen by {@link #fence}. */
    BLOCK {
        @Override
        void append(int c, StringBuilder out) {
            if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else {
                visible(c, out);
            }
        }
    };

    private static final int REPLACEMENT = 0xFFFD;

    /** Encodes a text. */
    public String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        encode(text, out);
        return out.toString();
    }

    /** Encodes a text behind another. */
    public void encode(String text, StringBuilder out) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c, out);
        }
    }

    /** A fence of backticks that is longer than any run of them inside. */
    public static String fence(String content) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < content.length(); i++) {
            run = content.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }

    abstract void append(int c, StringBuilder out);

    /** Control characters, and those that turn the direction of text around, are shown by their number. */
    private static void visible(int c, StringBuilder out) {
        if (isUnsafe(c)) {
            unicodeEscape(c, out);
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isUnsafe(int c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }

    private static void unicodeEscape(int c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }
}
