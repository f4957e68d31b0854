package io.substatus.internal.errorpage;

import io.substatus.internal.errorpage.form.Encoding;
import io.substatus.internal.errorpage.form.FriendlyBody;
import io.substatus.internal.errorpage.request.Languages;
import io.substatus.page.PageForm;
import java.util.EnumMap;
import java.util.Map;

/** The values of placeholders that are the same for every request, encoded for a form. Stateless. */
final class Constants {

    private Constants() {}

    static Map<Slot, String> of(ErrorPageSettings settings, int status, String tag, PageForm form) {
        Encoding encoding = encoding(form);
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(Slot.STATUS, Integer.toString(status));
        values.put(Slot.TITLE, encoding.encode(FriendlyBody.title(status)));
        values.put(Slot.HOME, encoding.encode(settings.homePath()));
        values.put(Slot.SITE, encoding.encode(settings.siteName().strip()));
        values.put(Slot.LANG, encoding.encode(tag));
        values.put(Slot.DIR, Languages.direction(tag));
        return values;
    }

    private static Encoding encoding(PageForm form) {
        return switch (form) {
            case HTML, HTML_FRAGMENT -> Encoding.HTML;
            case PROBLEM_JSON, JSON -> Encoding.JSON;
            case MARKDOWN -> Encoding.MARKDOWN;
            case TEXT, NONE -> Encoding.TEXT;
        };
    }
}
