package io.substatus.demo.workshop;

import io.substatus.status.SubStatusCode;
import java.util.Objects;

/**
 * A way to make a code happen. Immutable.
 *
 * @param id its name in URLs
 * @param code the code that page and log show
 * @param label what the button says
 * @param cause what happens in the shop, one or two sentences
 * @param declared whether the shop declares the code itself, rather than Substatus finding it
 * @param call the request
 * @param rule what refuses it, as it stands in a line of {@code web.config}; empty where none does
 */
public record Trigger(
        String id, SubStatusCode code, String label, String cause, boolean declared, Call call, String rule) {

    static Trigger found(String code, String label, String cause, Call call) {
        return foundAs(code, code, label, cause, call);
    }

    /** One more way to make a code happen, with a name of its own. */
    static Trigger foundAs(String id, String code, String label, String cause, Call call) {
        return new Trigger(id, code(code), label, cause, false, call, "");
    }

    /** The same, refused by a rule. */
    Trigger by(String ruleText) {
        return new Trigger(id, code, label, cause, declared, call, ruleText);
    }

    static Trigger declared(String code, String label, String cause, Call call) {
        return declaredAs(code, code, label, cause, call);
    }

    static Trigger declaredAs(String id, String code, String label, String cause, Call call) {
        return new Trigger(id, code(code), label, cause, true, call, "");
    }

    private static SubStatusCode code(String text) {
        return Objects.requireNonNull(SubStatusCode.parse(text), text);
    }
}
