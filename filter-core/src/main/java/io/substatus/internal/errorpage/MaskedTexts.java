package io.substatus.internal.errorpage;

import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.masking.Masker;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are masked when the first of them is read, because few applications ever read them. Cannot be changed from
 * outside. Thread-safe, but has to be read first on a thread that may read the request.
 */
final class MaskedTexts extends AbstractList<String> {

    private final RequestFacts request;
    private final List<String> texts;
    private volatile @Nullable List<String> masked;

    MaskedTexts(RequestFacts request, List<String> texts) {
        this.request = request;
        this.texts = texts;
    }

    @Override
    public String get(int index) {
        List<String> known = masked;
        if (known == null) {
            known = Guarded.get(this::mask, () -> Collections.nCopies(texts.size(), Masker.MASK));
            masked = known;
        }
        return known.get(index);
    }

    private List<String> mask() {
        Masker masker = Masker.of(request);
        return texts.stream().map(masker::text).toList();
    }

    @Override
    public int size() {
        return texts.size();
    }
}
