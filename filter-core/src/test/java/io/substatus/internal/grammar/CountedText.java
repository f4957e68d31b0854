package io.substatus.internal.grammar;

/** A text that counts how often one of its characters is asked for. Confined to one thread. */
final class CountedText implements CharSequence {

    private final String text;
    private long looks;

    CountedText(String text) {
        this.text = text;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks++;
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        throw new UnsupportedOperationException("a grammar reads from left to right");
    }

    @Override
    public String toString() {
        throw new UnsupportedOperationException("a grammar reads from left to right");
    }
}
