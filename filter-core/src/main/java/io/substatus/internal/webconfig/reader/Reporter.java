package io.substatus.internal.webconfig.reader;

/**
 * Reports problems of one section. Confined to one reading.
 *
 * @param section the section's name
 * @param module the IIS module that owns it
 */
record Reporter(Report report, String section, String module) {

    void problem(Element element, Fault fault) {
        report.add(element.source(), element.offset(), module, fault);
    }

    void problem(Element element, Attribute attribute, Fault fault) {
        report.add(element.source(), attribute.offset(), module, fault);
    }

    /** Tells something about a place. */
    void notice(Element element, String sentence) {
        report.notice(element.source().file() + ":" + element.line() + ": " + sentence);
    }

    /** Tells something about the section, once however often it is there. */
    void noticeOnce(String sentence) {
        report.notice(section + ": " + sentence);
    }

    boolean isFull() {
        return report.isFull();
    }
}
