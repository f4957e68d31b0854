package io.substatus.internal.errorpage;

import io.substatus.internal.errorpage.request.Languages;
import io.substatus.page.PageForm;
import io.substatus.status.SubStatusCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and compiles the owner's pages: {@code 404.8.html}, {@code 404.html}, {@code 4xx.html}, {@code error.html}, each
 * with or without a language before the type. A page of a sub-status tells strangers the sub-status; that is its
 * owner's decision. What was found for a code is kept, but in development mode it is read anew each time. A broken
 * file is warned about once and passed over. Thread-safe.
 */
final class Overrides {

    /** Codes are the catalogue's, so that this is never reached by what clients send. */
    private static final int MAX_KEPT = 4096;

    private final ErrorPageSettings settings;
    private final Languages languages;
    private final Problems problems;
    private final ByForm<SubStatusCode, OverrideSet> kept = new ByForm<>(MAX_KEPT);

    Overrides(ErrorPageSettings settings, Languages languages, Problems problems) {
        this.settings = settings;
        this.languages = languages;
        this.problems = problems;
    }

    /** The owner's pages for a code in a form. */
    OverrideSet find(SubStatusCode code, PageForm form) {
        if (settings.overrides() == OverrideFiles.NONE || form == PageForm.NONE) {
            return OverrideSet.EMPTY;
        }
        if (settings.development()) {
            return load(code, form);
        }
        OverrideSet known = kept.get(form, code);
        return known == null ? kept.keep(form, code, load(code, form)) : known;
    }

    private OverrideSet load(SubStatusCode code, PageForm form) {
        Set<String> names = names();
        if (names != null && names.isEmpty()) {
            return OverrideSet.EMPTY;
        }
        String status = Integer.toString(code.status());
        String type = "." + type(form);
        List<OverrideSet.Step> steps = new ArrayList<>();
        for (String base : List.of(code.toString(), status, status.charAt(0) + "xx", "error")) {
            OverrideSet.Step step = step(base, type, code.status(), form, names);
            if (step.languages() != 0 || step.plain() != null) {
                steps.add(step);
            }
        }
        return steps.isEmpty() ? OverrideSet.EMPTY : new OverrideSet(steps);
    }

    private OverrideSet.Step step(String base, String type, int status, PageForm form, @Nullable Set<String> names) {
        Map<Integer, FriendlyPage> byLanguage = new HashMap<>();
        long found = 0;
        for (int i = 0; i < languages.count(); i++) {
            String name = base + "." + languages.tag(i) + type;
            FriendlyPage page = isThere(name, names) ? page(name, status, form, i) : null;
            if (page != null) {
                byLanguage.put(i, page);
                found |= 1L << i;
            }
        }
        String plain = base + type;
        FriendlyPage page = isThere(plain, names) ? page(plain, status, form, Languages.NONE) : null;
        return new OverrideSet.Step(found, Map.copyOf(byLanguage), page);
    }

    private static boolean isThere(String name, @Nullable Set<String> names) {
        return names == null || names.contains(name);
    }

    private @Nullable Set<String> names() {
        try {
            return settings.overrides().names();
        } catch (RuntimeException e) {
            problems.unreadable("folder", e);
            return null;
        }
    }

    private @Nullable FriendlyPage page(String name, int status, PageForm form, int language) {
        String text = read(name);
        if (text == null) {
            return null;
        }
        Template template = Template.parse(text);
        for (String unknown : template.unknown()) {
            problems.warn(name + ": {{" + unknown + "}} (expected: " + Slot.KNOWN + ")");
        }
        int timesIn = language == Languages.NONE ? Languages.ENGLISH : language;
        String tag = languages.tag(timesIn);
        return FriendlyPage.compile(
                template,
                new FriendlyPage.Look(form, true),
                Constants.of(settings, status, tag, form),
                language == Languages.NONE ? null : tag,
                timesIn);
    }

    private @Nullable String read(String name) {
        try {
            byte[] bytes = settings.overrides().read(name);
            return bytes == null ? null : decode(name, bytes);
        } catch (CharacterCodingException e) {
            problems.warn(name + ": bytes that are not UTF-8 (expected: a file in UTF-8)");
        } catch (IOException | RuntimeException e) {
            problems.unreadable(name, e);
        }
        return null;
    }

    private @Nullable String decode(String name, byte[] bytes) throws CharacterCodingException {
        if (bytes.length > OverrideFiles.MAX_BYTES) {
            problems.warn(name + ": more than 256 KB (expected: at most " + OverrideFiles.MAX_BYTES + " bytes)");
            return null;
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String type(PageForm form) {
        return switch (form) {
            case HTML -> "html";
            case HTML_FRAGMENT -> "fragment.html";
            case PROBLEM_JSON, JSON -> "json";
            case MARKDOWN -> "md";
            case TEXT, NONE -> "txt";
        };
    }
}
