package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.filled;
import static io.substatus.internal.webconfig.reader.AttributeSchema.text;

import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.internal.webconfig.HttpErrors.ErrorMode;
import io.substatus.internal.webconfig.HttpErrors.ExistingResponse;
import io.substatus.internal.webconfig.HttpErrors.ResponseMode;
import java.util.Locale;

/** {@code httpErrors}. Stateless. */
final class HttpErrorsSection {

    static final Section<HttpErrors> HTTP_ERRORS = new Section<>(
            "system.webServer/httpErrors",
            Modules.CUSTOM_ERROR,
            schema(),
            HttpErrors.DEFAULT,
            HttpErrorsSection::httpErrors);

    private HttpErrorsSection() {}

    private static ElementSchema schema() {
        ElementSchema error = ElementSchema.of(
                "error",
                AttributeSchema.of("statusCode", Types.number(400, 999), "")
                        .asKey()
                        .mandatory(),
                AttributeSchema.of("subStatusCode", Types.number(-1, 999), "-1").asKey(),
                text("prefixLanguageFilePath").withVariables(),
                filled("path").mandatory().withVariables(),
                AttributeSchema.of("responseMode", responseMode(), "File"));
        return ElementSchema.of(
                        "httpErrors",
                        AttributeSchema.of(
                                "errorMode",
                                Types.oneOf("DetailedLocalOnly", "Custom", "Detailed"),
                                "DetailedLocalOnly"),
                        AttributeSchema.of("existingResponse", Types.oneOf("Auto", "Replace", "PassThrough"), "Auto"),
                        text("defaultPath").withVariables(),
                        AttributeSchema.of("defaultResponseMode", responseMode(), "File"),
                        text("detailedMoreInformationLink"),
                        bool("allowAbsolutePathsWhenDelegated", false))
                .with(CollectionSchema.of(error))
                .checkedBy(HttpErrorsSection::check);
    }

    /** Says what its owner may not mean. */
    private static void check(Element element, Reporter reporter) {
        if ("Detailed".equalsIgnoreCase(element.value("errorMode"))) {
            reporter.notice(
                    element,
                    "errorMode: Detailed shows everything to everybody, strangers too"
                            + " (expected: DetailedLocalOnly, with development mode on the developer's machine)");
        }
        String link = element.value("detailedMoreInformationLink");
        if (link != null && !link.toLowerCase(Locale.ROOT).startsWith("http")) {
            reporter.notice(element, "detailedMoreInformationLink: no http or https URL, so it is not shown");
        }
    }

    private static ValueType responseMode() {
        return Types.oneOf("File", "ExecuteURL", "Redirect");
    }

    private static HttpErrors httpErrors(Settings settings) {
        return new HttpErrors(
                settings.choice("errorMode", ErrorMode.class),
                settings.choice("existingResponse", ExistingResponse.class),
                settings.text("defaultPath"),
                settings.choice("defaultResponseMode", ResponseMode.class),
                settings.text("detailedMoreInformationLink"),
                settings.bool("allowAbsolutePathsWhenDelegated"),
                settings.entries().map(HttpErrorsSection::error));
    }

    private static CustomError error(Settings settings) {
        return new CustomError(
                (int) settings.number("statusCode"),
                (int) settings.number("subStatusCode"),
                settings.text("prefixLanguageFilePath"),
                settings.text("path"),
                settings.choice("responseMode", ResponseMode.class));
    }
}
