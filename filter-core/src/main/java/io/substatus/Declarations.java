package io.substatus;

import io.substatus.internal.diagnosis.Declaration;
import io.substatus.internal.servlet.ServletExchange;
import io.substatus.status.Win32Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the application itself says of a failure: request attributes first, then annotations. Stateless. */
final class Declarations {

    private static final String HRESULT_ATTRIBUTE = "substatus.hresult";

    private Declarations() {}

    static @Nullable Declaration of(ServletExchange exchange, List<Throwable> causes) {
        Object code = exchange.attribute(SubStatusErrors.CODE_ATTRIBUTE);
        Object reason = exchange.attribute(SubStatusErrors.REASON_ATTRIBUTE);
        Object hresult = exchange.attribute(HRESULT_ATTRIBUTE);
        if (code == null && reason == null && hresult == null) {
            return annotated(causes);
        }
        Declaration annotated = code == null ? annotated(causes) : null;
        return new Declaration(
                code == null ? (annotated == null ? null : annotated.code()) : String.valueOf(code),
                reason == null ? List.of() : List.of(String.valueOf(reason)),
                win32Status(hresult),
                annotated == null ? "request attribute " + SubStatusErrors.CODE_ATTRIBUTE : annotated.by());
    }

    private static @Nullable Declaration annotated(List<Throwable> causes) {
        for (Throwable cause : causes) {
            SubStatus annotation = cause.getClass().getAnnotation(SubStatus.class);
            if (annotation != null) {
                return new Declaration(
                        annotation.status() + "." + annotation.value(),
                        List.of(),
                        null,
                        "annotation of " + cause.getClass().getName());
            }
        }
        return null;
    }

    private static @Nullable Win32Status win32Status(@Nullable Object hresult) {
        if (hresult instanceof Integer number) {
            return Win32Status.ofHresult(number);
        }
        if (hresult instanceof Long number) {
            return Win32Status.ofHresult(number.intValue());
        }
        return null;
    }
}
