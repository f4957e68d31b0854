package io.substatus.internal.pipeline;

import io.substatus.internal.diagnosis.Declaration;
import io.substatus.status.Win32Status;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the application itself says of a failure: request attributes first, then annotations. Stateless. */
final class Declarations {

    private static final String CODE_ATTRIBUTE = "substatus.code";
    private static final String REASON_ATTRIBUTE = "substatus.reason";
    private static final String HRESULT_ATTRIBUTE = "substatus.hresult";

    /** By name, because a hook's class loader has the annotation a second time. */
    private static final String ANNOTATION = "io.substatus.SubStatus";

    private Declarations() {}

    static @Nullable Declaration of(Function<String, @Nullable Object> attributes, List<Throwable> causes) {
        Object code = attributes.apply(CODE_ATTRIBUTE);
        Object reason = attributes.apply(REASON_ATTRIBUTE);
        Object hresult = attributes.apply(HRESULT_ATTRIBUTE);
        if (code == null && reason == null && hresult == null) {
            return annotated(causes);
        }
        Declaration annotated = code == null ? annotated(causes) : null;
        return new Declaration(
                code == null ? (annotated == null ? null : annotated.code()) : String.valueOf(code),
                reason == null ? List.of() : List.of(String.valueOf(reason)),
                win32Status(hresult),
                annotated == null ? "request attribute " + CODE_ATTRIBUTE : annotated.by());
    }

    private static @Nullable Declaration annotated(List<Throwable> causes) {
        for (Throwable cause : causes) {
            for (Annotation annotation : cause.getClass().getAnnotations()) {
                if (annotation.annotationType().getName().equals(ANNOTATION)) {
                    return declared(annotation, cause.getClass().getName());
                }
            }
        }
        return null;
    }

    private static @Nullable Declaration declared(Annotation annotation, String className) {
        try {
            Object status = annotation.annotationType().getMethod("status").invoke(annotation);
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return new Declaration(status + "." + value, List.of(), null, "annotation of " + className);
        } catch (ReflectiveOperationException e) {
            return null; // somebody else's annotation of that name
        }
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
