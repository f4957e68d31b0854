package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.filled;
import static io.substatus.internal.webconfig.reader.AttributeSchema.text;

import io.substatus.internal.webconfig.DefaultDocument;
import io.substatus.internal.webconfig.DirectoryBrowse;
import io.substatus.internal.webconfig.HttpLogging;
import io.substatus.internal.webconfig.HttpLogging.SelectiveLogging;
import io.substatus.internal.webconfig.StaticContent;
import io.substatus.internal.webconfig.StaticContent.MimeMap;
import io.substatus.internal.webconfig.Validation;
import java.util.List;
import java.util.Map;

/** {@code staticContent}, {@code directoryBrowse}, {@code defaultDocument}, {@code httpLogging}, {@code validation}. Stateless. */
final class ContentSections {

    static final Section<StaticContent> STATIC_CONTENT = new Section<>(
            "system.webServer/staticContent",
            Modules.STATIC_FILE,
            staticContent(),
            StaticContent.DEFAULT,
            ContentSections::staticContent);

    static final Section<DirectoryBrowse> DIRECTORY_BROWSE = new Section<>(
            "system.webServer/directoryBrowse",
            Modules.DIRECTORY_LISTING,
            directoryBrowse(),
            DirectoryBrowse.DEFAULT,
            settings -> new DirectoryBrowse(settings.bool("enabled")));

    static final Section<DefaultDocument> DEFAULT_DOCUMENT = new Section<>(
            "system.webServer/defaultDocument",
            Modules.DEFAULT_DOCUMENT,
            defaultDocument(),
            DefaultDocument.DEFAULT,
            ContentSections::defaultDocument);

    static final Section<HttpLogging> HTTP_LOGGING = new Section<>(
            "system.webServer/httpLogging",
            Modules.HTTP_LOGGING,
            httpLogging(),
            HttpLogging.DEFAULT,
            ContentSections::httpLogging);

    /** What it objects to stands in other sections and is added where they are known. */
    static final Section<Validation> VALIDATION = new Section<>(
            "system.webServer/validation",
            Modules.VALIDATION,
            ElementSchema.of("validation", bool("validateIntegratedModeConfiguration", true)),
            Validation.DEFAULT,
            settings -> new Validation(settings.bool("validateIntegratedModeConfiguration"), 0, 0, 0));

    private ContentSections() {}

    private static ElementSchema staticContent() {
        ElementSchema mimeMap = ElementSchema.of(
                "mimeMap",
                text("fileExtension").asKey().mandatory(),
                filled("mimeType").mandatory());
        return ElementSchema.of(
                        "staticContent",
                        text("defaultDocFooter").ignored(),
                        bool("isDocFooterFileName", false).ignored(),
                        bool("enableDocFooter", false).ignored())
                .with(clientCache().ignored())
                .with(CollectionSchema.of(mimeMap));
    }

    private static ElementSchema clientCache() {
        ValueType mode = Types.oneOf("NoControl", "DisableCache", "UseMaxAge", "UseExpires");
        return ElementSchema.of(
                "clientCache",
                AttributeSchema.of("cacheControlMode", mode, "NoControl"),
                AttributeSchema.of("cacheControlMaxAge", TimeSpan.any(), "1.00:00:00"),
                text("httpExpires"),
                text("cacheControlCustom"),
                bool("setEtag", true));
    }

    private static StaticContent staticContent(Settings settings) {
        Entries entries = settings.entries();
        List<String> removed = entries.removed().values().stream()
                .map(entry -> entry.text("fileExtension"))
                .toList();
        return new StaticContent(
                true,
                entries.map(entry -> new MimeMap(entry.text("fileExtension"), entry.text("mimeType"))),
                removed,
                entries.cleared());
    }

    private static ElementSchema directoryBrowse() {
        ValueType flags = Types.flags("Date", "Time", "Size", "Extension", "LongDate");
        return ElementSchema.of(
                "directoryBrowse",
                bool("enabled", false),
                AttributeSchema.of("showFlags", flags, "Date, Time, Size, Extension")
                        .ignored());
    }

    private static ElementSchema defaultDocument() {
        List<Map<String, String>> shipped = DefaultDocument.DEFAULT.files().stream()
                .map(file -> Map.of("value", file))
                .toList();
        ElementSchema file = ElementSchema.of("add", text("value").asKey());
        return ElementSchema.of("defaultDocument", bool("enabled", true))
                .with(ElementSchema.of("files")
                        .with(CollectionSchema.of(file).newOnesFirst().shipping(shipped)));
    }

    private static DefaultDocument defaultDocument(Settings settings) {
        return new DefaultDocument(
                true,
                settings.bool("enabled"),
                settings.child("files").entries().texts("value"));
    }

    private static ElementSchema httpLogging() {
        ValueType selection = Types.oneOf("LogAll", "LogSuccessful", "LogError");
        return ElementSchema.of(
                "httpLogging", bool("dontLog", false), AttributeSchema.of("selectiveLogging", selection, "LogAll"));
    }

    private static HttpLogging httpLogging(Settings settings) {
        return new HttpLogging(settings.bool("dontLog"), settings.choice("selectiveLogging", SelectiveLogging.class));
    }
}
