package io.substatus.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Keeps evidence within bounds, whatever a detector or an exception put into it. Stateless. */
public final class EvidenceText {

    /** Sentences of one diagnosis; more say nothing that helps. */
    static final int MAX_SENTENCES = 12;

    /** Characters of one sentence. */
    static final int MAX_LENGTH = 800;

    private static final int MAX_VALUE_LENGTH = 400;

    private EvidenceText() {}

    /** The first sentences, each within its limit. */
    static List<String> bounded(List<String> sentences) {
        if (sentences.size() == 1 && sentences.get(0).length() <= MAX_LENGTH) {
            return sentences;
        }
        List<String> kept = new ArrayList<>();
        for (String sentence : sentences.subList(0, Math.min(MAX_SENTENCES, sentences.size()))) {
            kept.add(cut(sentence, MAX_LENGTH));
        }
        return kept;
    }

    /** A value from outside in quotation marks: cut, and without control characters. */
    public static String quoted(String value) {
        return '"' + plain(value) + '"';
    }

    /** A value from outside: cut, and without control characters. */
    public static String plain(String value) {
        String text = cut(value, MAX_VALUE_LENGTH);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return withoutControls(text);
            }
        }
        return text;
    }

    private static String withoutControls(String value) {
        StringBuilder text = new StringBuilder(value);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + '\u2026';
    }
}
