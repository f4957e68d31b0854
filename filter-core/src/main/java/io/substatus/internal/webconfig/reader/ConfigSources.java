package io.substatus.internal.webconfig.reader;

import org.jspecify.annotations.Nullable;

/** Takes the content of sections from files beside the configuration. Confined to one reading. */
final class ConfigSources {

    private static final String NAME = "configSource";

    private final SourceFiles files;

    ConfigSources(SourceFiles files) {
        this.files = files;
    }

    /** The element of a section wherever it stands, or null when there is a problem, which is reported. */
    @Nullable
    Element resolve(Element section, Reporter reporter) {
        Attribute source = section.attribute(NAME);
        if (source == null) {
            return section;
        }
        if (section.attributes().size() > 1 || !section.children().isEmpty()) {
            String text = "<" + section.name() + "> has a configSource and something of its own";
            reporter.problem(section, Fault.invalid(text, "either of them"));
            return null;
        }
        String name = source.value().strip().replace('\\', '/');
        if (!isInside(name)) {
            String text = NAME + ": " + Fault.quoted(source.value()) + " is not below the configuration";
            reporter.problem(section, source, Fault.invalid(text, "a relative path without .."));
            return null;
        }
        return read(name, section, source, reporter);
    }

    private @Nullable Element read(String name, Element section, Attribute source, Reporter reporter) {
        Element content = files.read(name);
        if (content == null) {
            String text = NAME + ": " + Fault.quoted(source.value()) + " gives nothing";
            reporter.problem(section, source, Fault.invalid(text, "a file with <" + section.name() + ">"));
            return null;
        }
        if (!content.is(section.name())) {
            String text = "<" + Fault.cut(content.name()) + "> is not the section that was to be here";
            reporter.problem(content, Fault.invalid(text, "<" + section.name() + ">"));
            return null;
        }
        return content;
    }

    private static boolean isInside(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0) {
            return false;
        }
        for (String segment : name.split("/", -1)) {
            if (segment.strip().equals("..")) {
                return false;
            }
        }
        return true;
    }
}
