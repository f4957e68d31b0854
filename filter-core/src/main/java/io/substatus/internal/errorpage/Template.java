package io.substatus.internal.errorpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders, taken apart in one pass: a value that looks like a placeholder is never looked at again.
 * What stands between {@code {{#retry}}} and {@code {{/retry}}} is left out when nothing is known about when to come
 * back, and likewise {@code {{#site}}} when the application has no name. Immutable.
 */
final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final int MAX_NAME = 32;

    /**
     * A piece: text, or a slot.
     *
     * @param text the text as it stands, of a slot too
     * @param slot the slot, or null for text
     * @param onlyWith the slot whose value must be known for the piece to be shown, or null for one that always is
     */
    record Piece(String text, @Nullable Slot slot, @Nullable Slot onlyWith) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();

    private Template() {}

    static Template parse(String text) {
        Template template = new Template();
        template.read(text);
        return template;
    }

    /** Names in double braces that are no placeholders. */
    Set<String> unknown() {
        return unknown;
    }

    /** The pieces of one variant, with the values of slots that are the same for every request put in. */
    List<Piece> pieces(boolean withRetry, Map<Slot, String> constants) {
        List<Piece> result = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (isShown(piece.onlyWith(), withRetry, constants)) {
                boolean filled = piece.slot() != null && piece.slot().isDynamic();
                if (filled) {
                    result.add(new Piece(text.toString(), null, null));
                    result.add(piece);
                    text.setLength(0);
                } else {
                    text.append(piece.slot() == null ? piece.text() : constants.getOrDefault(piece.slot(), ""));
                }
            }
        }
        result.add(new Piece(text.toString(), null, null));
        return result;
    }

    private static boolean isShown(@Nullable Slot onlyWith, boolean withRetry, Map<Slot, String> constants) {
        return onlyWith == null
                || (onlyWith == Slot.RETRY
                        ? withRetry
                        : !constants.getOrDefault(onlyWith, "").isEmpty());
    }

    /** The slot that a mark such as {@code #retry} or {@code /site} speaks of, or null when it is no mark. */
    private static @Nullable Slot marked(String name) {
        return switch (name) {
            case "#retry", "/retry" -> Slot.RETRY;
            case "#site", "/site" -> Slot.SITE;
            default -> null;
        };
    }

    private void read(String text) {
        Slot section = null;
        int start = 0;
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            String name = nameAt(text, open + OPEN.length());
            Slot marked = marked(name);
            boolean mark = marked != null;
            Slot slot = Slot.named(name);
            int end = open + name.length() + OPEN.length() + CLOSE.length();
            if (mark || slot != null) {
                pieces.add(new Piece(text.substring(start, open), null, section));
                start = end;
                section = mark ? (name.charAt(0) == '#' ? marked : null) : section;
                if (slot != null) {
                    pieces.add(new Piece(text.substring(open, end), slot, section));
                }
            } else if (!name.isEmpty()) {
                unknown.add(name);
            }
            open = text.indexOf(OPEN, mark || slot != null ? end : open + 1);
        }
        pieces.add(new Piece(text.substring(start), null, null));
    }

    /** The name up to the closing braces, or an empty text when what follows is no placeholder. */
    private static String nameAt(String text, int from) {
        int close = text.indexOf(CLOSE, from);
        if (close < 0 || close - from > MAX_NAME) {
            return "";
        }
        String name = text.substring(from, close);
        boolean word = !name.isEmpty()
                && name.chars()
                        .allMatch(c -> c == '#' || c == '/' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
        return word ? name : "";
    }
}
