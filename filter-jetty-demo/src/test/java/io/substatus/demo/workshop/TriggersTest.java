package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.status.SubStatusCatalog;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class TriggersTest {

    @Test
    void standEachInOneFamily() {
        assertThat(Triggers.families())
                .flatExtracting(TriggerFamily::triggers)
                .containsExactlyInAnyOrderElementsOf(Triggers.all());
        assertThat(Triggers.families())
                .allSatisfy(family -> assertThat(family.triggers())
                        .extracting(Trigger::code)
                        .isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    void showEachWayOfDeclaringOnce() {
        assertThat(Triggers.all())
                .filteredOn(Trigger::declared)
                .extracting(Trigger::label)
                .satisfiesExactly(
                        label -> assertThat(label).contains("declared by attribute"),
                        label -> assertThat(label).contains("declared by annotation"),
                        label -> assertThat(label).contains("declared by the static API"));
    }

    @Test
    void areNamedOnceAndSorted() {
        assertThat(Triggers.all()).extracting(Trigger::id).doesNotHaveDuplicates();
        assertThat(Triggers.all()).extracting(Trigger::code).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void standInTheCatalogue() {
        assertThat(Triggers.all())
                .allSatisfy(trigger -> assertThat(SubStatusCatalog.shipped().find(trigger.code()))
                        .isNotNull());
        assertThat(CatalogueClass.all(SubStatusCatalog.shipped()))
                .flatExtracting(CatalogueClass::rows)
                .flatExtracting(CatalogueRow::triggers)
                .containsExactlyInAnyOrderElementsOf(Triggers.all());
    }
}
