package io.substatus.libraries;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.diagnosis.Causes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in the tables are names of classes that really are, where their library is here. */
class NamesTest {

    /** Packages of the libraries of this module, and of the JDK. */
    private static final List<String> HERE = List.of(
            "com.fasterxml.jackson.",
            "com.github.mustachejava.",
            "com.mchange.v2.resourcepool.",
            "freemarker.",
            "io.grpc.",
            "io.netty.",
            "jakarta.servlet.",
            "jakarta.ws.rs.",
            "jakarta.xml.bind.",
            "java.",
            "javax.security.",
            "org.apache.catalina.",
            "org.apache.commons.exec.",
            "org.apache.hc.",
            "org.apache.http.",
            "org.apache.jasper.",
            "org.apache.tomcat.jdbc.",
            "org.apache.velocity.",
            "org.eclipse.jetty.client.",
            "org.glassfish.jersey.",
            "org.jboss.resteasy.spi.",
            "org.springframework.http.",
            "org.springframework.security.authentication.",
            "org.springframework.security.core.",
            "org.springframework.security.web.",
            "org.springframework.web.",
            "org.thymeleaf.",
            "reactor.core.",
            "reactor.netty.",
            "software.amazon.awssdk.core.");

    /** Was in Spring up to 5 and is in old applications still; 6 took it out. */
    private static final Set<String> GONE = Set.of("org.springframework.web.util.NestedServletException");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exception-families.properties",
                "template-exceptions.properties",
                "upstream-targets.properties",
                "wrappers.properties"
            })
    void namesAreNamesOfClasses(String file) throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (String name : names(file)) {
            if (HERE.stream().anyMatch(name::startsWith) && !GONE.contains(name) && !isThere(name)) {
                unknown.add(name);
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static Set<String> names(String file) throws IOException {
        Properties table = new Properties();
        try (InputStream in = requireNonNull(Causes.class.getResourceAsStream(file), file)) {
            table.load(in);
        }
        Set<String> names = new TreeSet<>();
        table.forEach((key, value) -> Stream.concat(
                        Stream.of(key.toString()),
                        Arrays.stream(value.toString().split("\\s+", -1)))
                .filter(word -> word.contains("."))
                .forEach(names::add));
        names.removeIf(name -> name.startsWith("get"));
        assertThat(names).isNotEmpty();
        return names;
    }

    private static boolean isThere(String name) {
        try {
            return Class.forName(name, false, NamesTest.class.getClassLoader()) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
