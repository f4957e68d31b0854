package io.substatus.internal.guard.access;

import io.substatus.internal.webconfig.Access;
import io.substatus.internal.webconfig.DefaultDocument;
import io.substatus.internal.webconfig.DirectoryBrowse;
import io.substatus.internal.webconfig.Handlers;
import io.substatus.internal.webconfig.Handlers.AccessFlag;
import io.substatus.internal.webconfig.IsapiCgiRestriction;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.StaticContent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sections of which one is not as IIS ships it. Stateless. */
final class SectionsMaker {

    private SectionsMaker() {}

    static Sections defaults() {
        return Sections.DEFAULTS;
    }

    static Sections with(Access access) {
        return with(access, Handlers.DEFAULT, StaticContent.OFF);
    }

    /** A policy of flags as in the file, and no other rule about content. */
    static Sections policy(String flags) {
        Set<AccessFlag> set = flags.equals("None")
                ? Set.of()
                : Arrays.stream(flags.split(", ")).map(SectionsMaker::flag).collect(Collectors.toSet());
        return with(Access.DEFAULT, new Handlers(true, set), StaticContent.OFF);
    }

    private static AccessFlag flag(String text) {
        return Arrays.stream(AccessFlag.values())
                .filter(flag -> flag.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    static Sections with(StaticContent content) {
        return with(Access.DEFAULT, Handlers.OFF, content);
    }

    static Sections programs(boolean notListedCgisAllowed, Listed... entries) {
        return sections(
                Access.DEFAULT,
                Handlers.OFF,
                StaticContent.OFF,
                new IsapiCgiRestriction(true, notListedCgisAllowed, List.of(entries)),
                DirectoryBrowse.OFF);
    }

    static Sections with(DirectoryBrowse browse) {
        return sections(Access.DEFAULT, Handlers.OFF, StaticContent.OFF, IsapiCgiRestriction.DEFAULT, browse);
    }

    static Sections with(DefaultDocument document, DirectoryBrowse browse) {
        Sections other = with(browse);
        return new Sections(
                other.requestFiltering(),
                other.ipSecurity(),
                other.dynamicIpSecurity(),
                other.access(),
                other.handlers(),
                other.staticContent(),
                other.isapiCgiRestriction(),
                browse,
                document,
                other.serverRuntime(),
                other.validation(),
                other.httpErrors(),
                other.httpLogging());
    }

    private static Sections with(Access access, Handlers handlers, StaticContent content) {
        return sections(access, handlers, content, IsapiCgiRestriction.DEFAULT, DirectoryBrowse.OFF);
    }

    private static Sections sections(
            Access access,
            Handlers handlers,
            StaticContent content,
            IsapiCgiRestriction programs,
            DirectoryBrowse browse) {
        Sections shipped = Sections.DEFAULTS;
        return new Sections(
                shipped.requestFiltering(),
                shipped.ipSecurity(),
                shipped.dynamicIpSecurity(),
                access,
                handlers,
                content,
                programs,
                browse,
                shipped.defaultDocument(),
                shipped.serverRuntime(),
                shipped.validation(),
                shipped.httpErrors(),
                shipped.httpLogging());
    }
}
