package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Validation;
import java.util.HashMap;
import java.util.Map;

/** What holds at a path: every section as settings and as data. Immutable. */
final class State {

    private final Map<Section<?>, Held<?>> held;
    private final ManagedFacts facts;
    private final Validation validation;

    private State(Map<Section<?>, Held<?>> held, ManagedFacts facts, Validation validation) {
        this.held = held;
        this.facts = facts;
        this.validation = validation;
    }

    /** What holds where no file says anything. */
    static State shipped() {
        Map<Section<?>, Held<?>> held = new HashMap<>();
        KnownSections.obeyed().forEach(section -> held.put(section, Held.shipped(section)));
        return new State(held, ManagedFacts.NONE, Validation.DEFAULT);
    }

    /** What holds with a level over this; what a level leaves alone stays the same object. */
    State merge(Level level, SectionMerger merger) {
        Map<Section<?>, Held<?>> merged = new HashMap<>(held);
        level.sections()
                .forEach((section, element) -> merged.put(section, get(section).merge(element, merger)));
        ManagedFacts found = facts;
        for (Element systemWeb : level.managed()) {
            found = found.with(systemWeb);
        }
        boolean same = level.managed().isEmpty() && !level.sections().containsKey(ContentSections.VALIDATION);
        State state = new State(merged, found, validation);
        return same ? state : new State(merged, found, state.validated());
    }

    private Validation validated() {
        return new Validation(
                value(ContentSections.VALIDATION).validateIntegratedModeConfiguration(),
                facts.httpModules(),
                facts.httpHandlers(),
                facts.impersonate());
    }

    Validation validation() {
        return validation;
    }

    @SuppressWarnings("unchecked") // shipped() and merge() keep each section with what is held of it
    private <T> Held<T> get(Section<T> section) {
        Held<?> found = held.get(section);
        return found == null ? Held.shipped(section) : (Held<T>) found;
    }

    <T> T value(Section<T> section) {
        return get(section).value();
    }

    Sections sections() {
        return new Sections(
                value(FilteringSection.REQUEST_FILTERING),
                value(AddressSections.IP_SECURITY),
                value(AddressSections.DYNAMIC_IP_SECURITY),
                value(AccessSections.ACCESS),
                value(AccessSections.HANDLERS),
                value(ContentSections.STATIC_CONTENT),
                value(AccessSections.ISAPI_CGI_RESTRICTION),
                value(ContentSections.DIRECTORY_BROWSE),
                value(ContentSections.DEFAULT_DOCUMENT),
                value(AccessSections.SERVER_RUNTIME),
                validation,
                value(HttpErrorsSection.HTTP_ERRORS),
                value(ContentSections.HTTP_LOGGING));
    }

    /**
     * What is held of a section.
     *
     * @param value belongs to the settings if no problem was found
     */
    record Held<T>(Section<T> section, Settings settings, T value) {

        static <T> Held<T> shipped(Section<T> section) {
            return new Held<>(section, Settings.shipped(section.schema()), section.initial());
        }

        Held<T> merge(Element element, SectionMerger merger) {
            Settings merged = merger.merge(section, settings, element);
            return new Held<>(section, merged, merger.isGood() ? section.map(merged) : value);
        }
    }
}
