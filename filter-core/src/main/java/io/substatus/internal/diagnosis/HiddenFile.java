package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/** 404.9: the static file is there, but hidden. Immutable and thread-safe. */
final class HiddenFile implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 404;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        String path = failure.request().path();
        boolean hidden = !Answers.beforeApplication(failure.outcome())
                && failure.application().mapping().containerDefault()
                && failure.application().isHidden(path);
        return hidden
                ? Finding.of(
                        404,
                        9,
                        "The path " + EvidenceText.quoted(path)
                                + " exists, and is hidden by its name or by an attribute.")
                : null;
    }
}
