package io.substatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.substatus.SubstatusFilter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped classes keep every rule, and each rule finds the class that breaks it on purpose. */
class ArchitectureTest {
    private static final String BROKEN = "io.substatus.architecture.broken";

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(Rules.packagesHaveNoCycles(), "cycle.left.Left"),
                arguments(Rules.servletsStayAtTheEdge(), "KnowsServlets"),
                arguments(Rules.xmlStaysInConfig(), "ReadsXml"),
                arguments(Rules.onlyTheLogWritesFiles(), "WritesFile"),
                arguments(Rules.onlyLogAndNamesStartThreads(), "StartsThread"),
                arguments(Rules.staticFieldsAreFinal(), "HasMutableStatic"),
                arguments(Rules.nobodyUsesDate(), "UsesDate"),
                arguments(Rules.recordsAreNotCompared(), "ComparesRecords"),
                arguments(Rules.signaturesAreTyped(), "TakesUntypedMap"),
                arguments(Rules.caseConversionNamesLocale(), "ForgetsLocale"),
                arguments(Rules.usersSeeNothingInternal(), "LeaksInternal"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shippedClassesKeepRule(ArchRule rule) {
        assertThat(rule.evaluate(shipped()).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleFindsClassThatBreaksIt(ArchRule rule, String culprit) {
        List<String> found = rule.evaluate(new ClassFileImporter().importPackages(BROKEN))
                .getFailureReport()
                .getDetails();

        assertThat(found).isNotEmpty().allMatch(detail -> detail.contains(BROKEN + "." + culprit), culprit);
    }

    @Test
    void looksAtAllShippedClasses() {
        assertThat(shipped().contain(SubstatusFilter.class)).isTrue();
        assertThat(shipped()).hasSizeGreaterThan(90);
    }

    private static JavaClasses shipped() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(SubstatusFilter.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
