package io.substatus.demo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.status.SubStatusCatalog;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriggersTest {

    private static final List<String> PROMISED = List.of(
            "400.602", "400.603", "400.604", "401.1", "401.2", "403.14", "404.0", "404.4", "404.8", "404.16", "405.0",
            "406.0", "412.0", "500.0", "500.21", "500.100", "502.1", "502.2", "502.3", "502.4", "503.0", "503.3",
            "503.4");

    @Test
    void causeEveryCodeThatIsFoundToday() {
        assertThat(Triggers.all())
                .filteredOn(trigger -> !trigger.declared())
                .extracting(trigger -> trigger.code().toString())
                .containsAll(PROMISED)
                .allMatch(PROMISED::contains);
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
