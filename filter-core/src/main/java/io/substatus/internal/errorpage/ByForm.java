package io.substatus.internal.errorpage;

import io.substatus.page.PageForm;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made for a form and a key, up to a number for each form. Thread-safe; two threads that make the same
 * thing at once keep one of the two.
 */
final class ByForm<K, V> {

    private final Map<PageForm, Map<K, V>> kept = new EnumMap<>(PageForm.class);
    private final int most;

    ByForm(int most) {
        this.most = most;
        for (PageForm form : PageForm.values()) {
            kept.put(form, new ConcurrentHashMap<>());
        }
    }

    @Nullable
    V get(PageForm form, K key) {
        return of(form).get(key);
    }

    /** Keeps a value if there is room, and gives it back. */
    V keep(PageForm form, K key, V made) {
        Map<K, V> some = of(form);
        if (some.size() < most) {
            some.put(key, made);
        }
        return made;
    }

    private Map<K, V> of(PageForm form) {
        Map<K, V> some = kept.get(form);
        if (some == null) {
            throw new IllegalStateException(form + " has no place");
        }
        return some;
    }
}
