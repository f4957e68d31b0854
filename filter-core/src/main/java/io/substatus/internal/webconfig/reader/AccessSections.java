package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.filled;
import static io.substatus.internal.webconfig.reader.AttributeSchema.text;
import static io.substatus.internal.webconfig.reader.AttributeSchema.uint;

import io.substatus.internal.webconfig.Access;
import io.substatus.internal.webconfig.Access.SslFlag;
import io.substatus.internal.webconfig.Handlers;
import io.substatus.internal.webconfig.Handlers.AccessFlag;
import io.substatus.internal.webconfig.IsapiCgiRestriction;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.ServerRuntime;

/** {@code access}, {@code handlers}, {@code isapiCgiRestriction}, {@code serverRuntime}. Stateless. */
final class AccessSections {

    static final Section<Access> ACCESS = new Section<>(
            "system.webServer/security/access",
            Modules.CORE,
            ElementSchema.of("access", AttributeSchema.of("sslFlags", sslFlags(), "None")),
            Access.DEFAULT,
            settings -> new Access(settings.flags("sslFlags", SslFlag.class)));

    static final Section<Handlers> HANDLERS = new Section<>(
            "system.webServer/handlers",
            Modules.CORE,
            handlers(),
            Handlers.DEFAULT,
            settings -> new Handlers(true, settings.flags("accessPolicy", AccessFlag.class)));

    static final Section<IsapiCgiRestriction> ISAPI_CGI_RESTRICTION = new Section<>(
            "system.webServer/security/isapiCgiRestriction",
            Modules.ISAPI,
            isapiCgiRestriction(),
            IsapiCgiRestriction.DEFAULT,
            AccessSections::isapiCgiRestriction);

    static final Section<ServerRuntime> SERVER_RUNTIME = new Section<>(
            "system.webServer/serverRuntime",
            Modules.CORE,
            serverRuntime(),
            ServerRuntime.DEFAULT,
            AccessSections::serverRuntime);

    private AccessSections() {}

    /** The documentation has {@code SslMapCert} too, but no schema of IIS has. */
    private static ValueType sslFlags() {
        return Types.flags("Ssl", "SslNegotiateCert", "SslRequireCert", "Ssl128");
    }

    private static ElementSchema handlers() {
        ValueType policy = Types.flags(
                "Read",
                "Write",
                "Execute",
                "Source",
                "Script",
                "NoRemoteWrite",
                "NoRemoteRead",
                "NoRemoteExecute",
                "NoRemoteScript");
        return ElementSchema.of("handlers", AttributeSchema.of("accessPolicy", policy, "Read, Script"))
                .with(CollectionSchema.of(handler().ignored()).newOnesFirst());
    }

    private static ElementSchema handler() {
        ValueType resource = Types.oneOf("File", "Directory", "Either", "Unspecified");
        ValueType access = Types.oneOf("None", "Read", "Write", "Script", "Execute");
        return ElementSchema.of(
                "add",
                filled("name").asKey().mandatory().exactCase(),
                filled("path").mandatory(),
                text("verb").mandatory().exactCase(),
                text("type").exactCase(),
                AttributeSchema.of("modules", Types.TEXT, "ManagedPipelineHandler")
                        .exactCase(),
                text("scriptProcessor").withVariables(),
                AttributeSchema.of("resourceType", resource, "Unspecified"),
                AttributeSchema.of("requireAccess", access, "Script"),
                bool("allowPathInfo", false),
                text("preCondition").exactCase(),
                uint("responseBufferLimit", 4_194_304));
    }

    private static ElementSchema isapiCgiRestriction() {
        ElementSchema program = ElementSchema.of(
                "add",
                filled("path").asKey().mandatory().withVariables(),
                bool("allowed", false).mandatory(),
                text("groupId").ignored(),
                text("description").ignored());
        return ElementSchema.of(
                        "isapiCgiRestriction",
                        bool("notListedIsapisAllowed", false).ignored(),
                        bool("notListedCgisAllowed", false))
                .with(CollectionSchema.of(program));
    }

    private static IsapiCgiRestriction isapiCgiRestriction(Settings settings) {
        return new IsapiCgiRestriction(
                true,
                settings.bool("notListedCgisAllowed"),
                settings.entries().map(entry -> new Listed(entry.text("path"), entry.bool("allowed"))));
    }

    private static ElementSchema serverRuntime() {
        ValueType user = Types.oneOf("UseAuthenticatedUser", "UseWorkerProcessUser");
        return ElementSchema.of(
                "serverRuntime",
                bool("enabled", true),
                uint("appConcurrentRequestLimit", 5000),
                uint("maxRequestEntityAllowed", Types.UINT_MAX),
                AttributeSchema.of("uploadReadAheadSize", Types.number(0, Integer.MAX_VALUE), "49152")
                        .ignored(),
                text("alternateHostName").ignored(),
                bool("enableNagling", false).ignored(),
                AttributeSchema.of("frequentHitThreshold", Types.number(1, Integer.MAX_VALUE), "2")
                        .ignored(),
                AttributeSchema.of("frequentHitTimePeriod", TimeSpan.any(), "00:00:10")
                        .ignored(),
                AttributeSchema.of("authenticatedUserOverride", user, "UseAuthenticatedUser")
                        .ignored());
    }

    private static ServerRuntime serverRuntime(Settings settings) {
        return new ServerRuntime(
                settings.bool("enabled"),
                settings.number("appConcurrentRequestLimit"),
                settings.number("maxRequestEntityAllowed"));
    }
}
