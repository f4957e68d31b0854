package io.substatus.internal.guard.filtering;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Refusal;

/** Says which line of the file refused what. Stateless. */
final class Evidence {

    /** The name of the section, and of its guard. */
    static final String SECTION = "requestFiltering";

    private Evidence() {}

    static Refusal refusal(int subStatus, String... sentences) {
        return Refusal.of(404, subStatus, SECTION, sentences);
    }

    /** An entry as it stands in the file. */
    static String entry(String list, String attribute, String value) {
        return list + " has <add " + attribute(attribute, value) + "/>.";
    }

    /** An entry that refuses by a second attribute. */
    static String denied(String list, String attribute, String value) {
        return list + " has <add " + attribute(attribute, value) + " allowed=\"false\"/>.";
    }

    /** A list that refuses what it does not name. */
    static String unlisted(String list, String attribute, String value) {
        return list + " has allowUnlisted=\"false\" and no <add " + attribute(attribute, value)
                + " allowed=\"true\"/>.";
    }

    static String attribute(String name, String value) {
        String plain = EvidenceText.plain(value);
        return name + "=\"" + plain.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"";
    }

    static String quoted(Text text) {
        return EvidenceText.quoted(text.toString());
    }
}
