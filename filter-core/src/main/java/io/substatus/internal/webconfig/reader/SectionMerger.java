package io.substatus.internal.webconfig.reader;

/** Validates and merges the elements of sections. Confined to one reading. */
final class SectionMerger {

    private final Report report;
    private final Variables variables;
    private final Merging.Budget budget = new Merging.Budget();

    SectionMerger(Report report, Variables variables) {
        this.report = report;
        this.variables = variables;
    }

    /** What holds with the element over the settings; what is wrong is reported. */
    Settings merge(Section<?> section, Settings settings, Element element) {
        Reporter reporter = new Reporter(report, section.name(), section.module());
        new Validator(reporter, variables).validate(element, section.schema());
        Merging merging = new Merging(variables, reporter, budget);
        if (!merging.takes(settings.entriesOfFiles(), element)) {
            return settings; // a level that changes one attribute has copies of all entries, and rules made of them
        }
        Settings merged = settings.merge(element, merging);
        if (section == HttpErrorsSection.HTTP_ERRORS) {
            AbsolutePaths.check(merged, element, variables, reporter);
        } else if (section == AddressSections.IP_SECURITY) {
            AddressSections.tellOfSilentNames(merged, element, reporter);
        }
        return merged;
    }

    boolean isGood() {
        return report.isGood();
    }
}
