package io.substatus.internal.accesslog;

/** Writes one field of an entry. Implementations are stateless. */
@FunctionalInterface
interface FieldEncoder {

    void encode(AccessRecord entry, W3cSite site, LineEncoder line);
}
