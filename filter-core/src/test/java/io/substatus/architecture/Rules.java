package io.substatus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.substatus.status.SubStatusCode;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the code's structure has to be. Stateless. */
final class Rules {
    private static final String ROOT = "io.substatus";

    private Rules() {}

    static ArchRule packagesHaveNoCycles() {
        return slices().assignedFrom(new Packages())
                .should()
                .beFreeOfCycles()
                .because("a package that needs itself by a detour cannot be understood alone");
    }

    static ArchRule servletsStayAtTheEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".internal.servlet")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .because("a valve and a handler use the same pipeline without a servlet request");
    }

    static ArchRule xmlStaysInConfig() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".internal.config", ROOT + ".internal.webconfig.reader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom..")
                .because("one place makes sure that no parser loads what a file asks for");
    }

    static ArchRule onlyTheLogWritesFiles() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".internal.logfile", ROOT + ".internal.ring")
                .should()
                .accessTargetWhere(accesses(
                        "change files", Files.class, "(write|create|delete).*|new(Out|Buffered|Byte).*|move|copy"))
                .orShould()
                .dependOnClassesThat(assignableTo(FileOutputStream.class)
                        .or(assignableTo(FileWriter.class))
                        .or(assignableTo(RandomAccessFile.class))
                        .or(assignableTo(FileChannel.class)))
                .because("an error page never changes a disk");
    }

    static ArchRule onlyLogAndNamesStartThreads() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".internal.logfile")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".internal.guard.address.NameThreads")
                .should()
                .accessTargetWhere(accesses("make threads", Thread.class, "<init>"))
                .orShould()
                .dependOnClassesThat(assignableTo(ExecutorService.class)
                        .or(equivalentTo(Executors.class))
                        .or(equivalentTo(Timer.class)))
                .because("a thread outlives its application unless somebody stops it");
    }

    static ArchRule staticFieldsAreFinal() {
        return fields().that().areStatic().should().beFinal().because("applications of one server share the class");
    }

    static ArchRule nobodyUsesDate() {
        return noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Date.class))
                .because("java.time is there");
    }

    /** {@link SubStatusCode} has methods of its own for that; the command line has a process of its own. */
    static ArchRule recordsAreNotCompared() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".internal.commandline")
                .should()
                .accessTargetWhere(describe(
                        "compare records",
                        access -> access.getTargetOwner().isRecord()
                                && !access.getTargetOwner().isEquivalentTo(SubStatusCode.class)
                                && Set.of("equals", "hashCode")
                                        .contains(access.getTarget().getName())))
                .because(
                        "java.lang.runtime.ObjectMethods keeps the class for which it made one last, and so its loader");
    }

    static ArchRule signaturesAreTyped() {
        return codeUnits().should(notMention("java.util.Map<java.lang.String, java.lang.Object>"));
    }

    static ArchRule caseConversionNamesLocale() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "convert case without a locale",
                        access -> access.getTarget()
                                .getFullName()
                                .matches("java\\.lang\\.String\\.to(Low|Upp)erCase\\(\\)")))
                .because("a server in Turkey has another small i");
    }

    static ArchRule usersSeeNothingInternal() {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(showNothingInternal());
    }

    /** Calls and method references of members with such names that the type or a subtype has. */
    private static DescribedPredicate<JavaAccess<?>> accesses(String what, Class<?> owner, String names) {
        Pattern pattern = Pattern.compile(names);
        return describe(
                what,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && pattern.matcher(access.getName()).matches());
    }

    private static ArchCondition<JavaCodeUnit> notMention(String type) {
        return new ArchCondition<>("not mention " + type) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .map(JavaType::getName)
                        .filter(name -> name.contains(type))
                        .forEach(name ->
                                events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + ": " + name)));
            }
        };
    }

    private static ArchCondition<JavaClass> showNothingInternal() {
        return new ArchCondition<>("show users nothing internal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                shownTypes(type)
                        .filter(shown -> shown.getPackageName().contains(".internal"))
                        .forEach(shown -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " shows " + shown.getName())));
            }
        };
    }

    private static Stream<JavaClass> shownTypes(JavaClass type) {
        Set<JavaClass> shown = new HashSet<>(type.getAllRawSuperclasses());
        shown.addAll(type.getAllRawInterfaces());
        type.getMembers().stream()
                .filter(Rules::isVisible)
                .flatMap(Rules::typesOf)
                .forEach(shown::add);
        return shown.stream();
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream();
    }

    /** Each package is a slice of its own, the root package too. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
