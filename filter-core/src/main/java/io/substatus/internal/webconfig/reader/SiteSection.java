package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.filled;
import static io.substatus.internal.webconfig.reader.AttributeSchema.uint;

import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Site.Limits;
import java.util.List;

/** {@code sites} with their {@code site}. Stateless. */
final class SiteSection {

    static final String NAME = "system.applicationHost/sites";

    static final Section<Site> SITES = new Section<>(NAME, Modules.CORE, sites(), Site.DEFAULT, SiteSection::firstSite);

    private SiteSection() {}

    private static ElementSchema sites() {
        return ElementSchema.of("sites")
                .checkedBy(SiteSection::tellOfOthers)
                .with(ElementSchema.skipped("siteDefaults"))
                .with(ElementSchema.skipped("applicationDefaults"))
                .with(ElementSchema.skipped("virtualDirectoryDefaults"))
                .with(CollectionSchema.of(site()).notRemovable());
    }

    /** IIS demands name and number; here there is no other site that they would have to be told from. */
    private static ElementSchema site() {
        return ElementSchema.of(
                        "site",
                        AttributeSchema.of("name", new SiteName(), "").asKey(),
                        AttributeSchema.of("id", Types.number(1, Types.UINT_MAX), "1"),
                        bool("serverAutoStart", true).ignored())
                .with(bindings())
                .with(limits())
                .with(LogFileSchema.logFile())
                .with(ElementSchema.skipped("traceFailedRequestsLogging"))
                .with(ElementSchema.skipped("hsts"))
                .with(ElementSchema.skipped("ftpServer"))
                .with(ElementSchema.skipped("application"))
                .with(ElementSchema.skipped("applicationDefaults"))
                .with(ElementSchema.skipped("virtualDirectoryDefaults"));
    }

    private static ElementSchema bindings() {
        ElementSchema binding = ElementSchema.of(
                        "binding",
                        filled("protocol").asKey().mandatory(),
                        filled("bindingInformation").asKey().mandatory(),
                        uint("sslFlags", 0).ignored())
                .checkedBy(BindingText::check);
        return ElementSchema.of("bindings").with(CollectionSchema.of(binding).notRemovable());
    }

    private static ElementSchema limits() {
        return ElementSchema.of(
                "limits",
                AttributeSchema.of("maxBandwidth", new OtherThan(0, 1023), Long.toString(Types.UINT_MAX))
                        .ignored(),
                uint("maxConnections", Types.UINT_MAX),
                AttributeSchema.of("connectionTimeout", new TimeSpan(0, 65_535), "00:02:00")
                        .ignored(),
                AttributeSchema.of("maxUrlSegments", Types.number(0, 16_383), "32"));
    }

    private static void tellOfOthers(Element sites, Reporter reporter) {
        long count = sites.children().stream().filter(child -> child.is("site")).count();
        if (count > 1) {
            reporter.noticeOnce("of " + count + " sites only the first one counts");
        }
    }

    private static Site firstSite(Settings settings) {
        List<Site> sites = settings.entries().map(SiteSection::site);
        return sites.isEmpty() ? Site.DEFAULT : sites.get(0);
    }

    private static Site site(Settings settings) {
        return new Site(
                settings.has("name") ? settings.text("name") : null,
                settings.has("id") ? settings.number("id") : null,
                settings.child("bindings").entries().map(BindingText::binding).stream()
                        .flatMap(List::stream)
                        .toList(),
                settings.hasChild("limits") ? limits(settings.child("limits")) : Limits.DEFAULT,
                settings.hasChild("logFile")
                        ? LogFileSchema.logFile(settings.child("logFile"))
                        : Site.DEFAULT.logFile());
    }

    private static Limits limits(Settings settings) {
        return new Limits(settings.number("maxUrlSegments"), settings.number("maxConnections"));
    }
}
