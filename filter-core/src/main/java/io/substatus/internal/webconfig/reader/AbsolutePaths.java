package io.substatus.internal.webconfig.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for files of {@code httpErrors} that lie somewhere on the disk: IIS refuses them unless
 * {@code allowAbsolutePathsWhenDelegated} is set. Stateless.
 */
final class AbsolutePaths {

    /** A drive or a share; a leading slash is the application's own root. */
    private static final Pattern ABSOLUTE = Pattern.compile(
            "^(?:[A-Za-z]:|\\\\\\\\|%systemdrive%|%systemroot%).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AbsolutePaths() {}

    /** Reports what the element adds to the settings, which it has been merged into. */
    static void check(Settings merged, Element httpErrors, Variables variables, Reporter reporter) {
        if (merged.bool("allowAbsolutePathsWhenDelegated")) {
            return;
        }
        if (isFile(httpErrors.value("defaultResponseMode"))) {
            check(httpErrors, "defaultPath", variables, reporter);
        }
        for (Element error : httpErrors.children()) {
            if (error.is("error") && isFile(error.value("responseMode"))) {
                check(error, "path", variables, reporter);
                check(error, "prefixLanguageFilePath", variables, reporter);
            }
        }
    }

    /** The variables of the pattern count where they are not set, too. */
    private static boolean isAbsolute(String path) {
        return ABSOLUTE.matcher(path).matches();
    }

    private static boolean isFile(@Nullable String mode) {
        return mode == null || mode.equalsIgnoreCase("File");
    }

    private static void check(Element element, String name, Variables variables, Reporter reporter) {
        Attribute attribute = element.attribute(name);
        if (attribute != null && (isAbsolute(attribute.value()) || isAbsolute(variables.expand(attribute.value())))) {
            String text = name + ": " + Fault.quoted(attribute.value()) + " is an absolute path";
            String expected = "a path in the application, or allowAbsolutePathsWhenDelegated=\"true\" on <httpErrors>";
            reporter.problem(element, attribute, Fault.invalid(text, expected));
        }
    }
}
