package io.substatus.internal.errorpage.form;

/** What all problem details share. Stateless. */
public final class Problem {

    private Problem() {}

    /**
     * The URI of an occurrence. A URN of our own, for the reference is what pages, header and logs carry; a UUID would
     * be a second id that leads nowhere.
     */
    public static String instance(String reference) {
        return "urn:substatus:" + reference;
    }
}
