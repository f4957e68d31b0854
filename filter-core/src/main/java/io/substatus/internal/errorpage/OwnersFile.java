package io.substatus.internal.errorpage;

import io.substatus.page.Field;
import io.substatus.page.PageForm;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page that its owner wrote as a file, sent byte for byte with the header fields that every page of an error has.
 * Immutable by agreement: nobody changes the body.
 */
public final class OwnersFile {

    private final byte[] body;
    private final String contentType;
    private final List<Field> constant;

    /**
     * Works out the Content-Security-Policy, so keep it.
     *
     * @param contentType value of the header field; without a charset the page itself says it
     */
    public OwnersFile(byte[] body, String contentType) {
        this.body = body;
        this.contentType = contentType;
        PageForm form = isHtml(contentType) ? PageForm.HTML : PageForm.TEXT;
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Content-Type", contentType));
        fields.addAll(PageHeaders.constant(PageForm.NONE, PageHeaders.policyOfOwner(form, text(body)), null));
        this.constant = List.copyOf(fields);
    }

    /** The bytes. */
    public byte[] body() {
        return body;
    }

    /** The media type, with its parameters. */
    public String contentType() {
        return contentType;
    }

    /**
     * All header fields of one answer.
     *
     * @param vary what the choice of the file depended on
     * @param language the file's language, or null when nobody knows
     */
    public List<Field> headers(Field vary, String reference, @Nullable String language) {
        List<Field> all = new ArrayList<>(PageHeaders.of(constant, vary, reference));
        if (language != null) {
            all.add(new Field("Content-Language", language));
        }
        return all;
    }

    /**
     * The header fields that are added to the answer of a page which is a program: those of every page but for its type
     * and its Content-Security-Policy, which are the program's own.
     */
    public static List<Field> headersOfProgram(Field vary, String reference) {
        List<Field> constant = PageHeaders.constant(PageForm.NONE, "", null).stream()
                .filter(field -> !field.name().equals("Content-Security-Policy"))
                .toList();
        return PageHeaders.of(constant, vary, reference);
    }

    private static boolean isHtml(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT);
        return lower.startsWith("text/html") || lower.startsWith("application/xhtml+xml");
    }

    /** Browsers hash an inline style as UTF-8, in whatever charset the page came. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }
}
