package io.substatus.internal.errorpage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as bytes with gaps. Filling it makes one array of the exact size and nothing else. Immutable and thread-safe.
 */
final class CompiledPage {

    private final byte[][] segments;
    private final Slot[] gaps;
    private final int fixedLength;

    private CompiledPage(List<byte[]> segments, List<Slot> gaps) {
        this.segments = segments.toArray(new byte[0][]);
        this.gaps = gaps.toArray(new Slot[0]);
        int length = 0;
        for (byte[] segment : segments) {
            length += segment.length;
        }
        this.fixedLength = length;
    }

    /** From pieces that alternate between text and slot and begin and end with text. */
    static CompiledPage of(List<Template.Piece> pieces) {
        List<byte[]> segments = new ArrayList<>();
        List<Slot> gaps = new ArrayList<>();
        for (Template.Piece piece : pieces) {
            Slot slot = piece.slot();
            if (slot == null) {
                segments.add(piece.text().getBytes(StandardCharsets.UTF_8));
            } else {
                gaps.add(slot);
            }
        }
        return new CompiledPage(segments, gaps);
    }

    /**
     * The page for one request. The three values are plain letters, digits and signs that mean nothing in any form.
     *
     * @param reference ASCII
     * @param time encoded as UTF-8
     * @param retry encoded as UTF-8
     */
    byte[] fill(String reference, byte[] time, byte[] retry) {
        byte[] page = new byte[length(reference, time, retry)];
        int position = 0;
        for (int i = 0; i < segments.length; i++) {
            byte[] segment = segments[i];
            System.arraycopy(segment, 0, page, position, segment.length);
            position += segment.length;
            if (i < gaps.length) {
                position = put(gaps[i], reference, gaps[i] == Slot.TIME ? time : retry, page, position);
            }
        }
        return page;
    }

    private int length(String reference, byte[] time, byte[] retry) {
        int length = fixedLength;
        for (Slot gap : gaps) {
            length += gap == Slot.REFERENCE ? reference.length() : gap == Slot.TIME ? time.length : retry.length;
        }
        return length;
    }

    private static int put(Slot gap, String reference, byte[] bytes, byte[] page, int position) {
        if (gap != Slot.REFERENCE) {
            System.arraycopy(bytes, 0, page, position, bytes.length);
            return position + bytes.length;
        }
        for (int i = 0; i < reference.length(); i++) {
            page[position + i] = (byte) reference.charAt(i);
        }
        return position + reference.length();
    }
}
