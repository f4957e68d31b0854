package io.substatus.internal.webconfig;

/**
 * All sections that concern a URL, defaults filled in. Immutable.
 */
public record Sections(
        RequestFiltering requestFiltering,
        IpSecurity ipSecurity,
        DynamicIpSecurity dynamicIpSecurity,
        Access access,
        Handlers handlers,
        StaticContent staticContent,
        IsapiCgiRestriction isapiCgiRestriction,
        DirectoryBrowse directoryBrowse,
        DefaultDocument defaultDocument,
        ServerRuntime serverRuntime,
        Validation validation,
        HttpErrors httpErrors,
        HttpLogging httpLogging) {

    /** The shipped defaults of every section, as they hold when a file is there and says nothing of them. */
    public static final Sections DEFAULTS = new Sections(
            RequestFiltering.DEFAULT,
            IpSecurity.DEFAULT,
            DynamicIpSecurity.DEFAULT,
            Access.DEFAULT,
            Handlers.DEFAULT,
            StaticContent.DEFAULT,
            IsapiCgiRestriction.DEFAULT,
            DirectoryBrowse.DEFAULT,
            DefaultDocument.DEFAULT,
            ServerRuntime.DEFAULT,
            Validation.DEFAULT,
            HttpErrors.DEFAULT,
            HttpLogging.DEFAULT);

    /** Sections that refuse and change nothing: what holds without a file. */
    public static final Sections ABSENT = new Sections(
            RequestFiltering.OFF,
            IpSecurity.DEFAULT,
            DynamicIpSecurity.DEFAULT,
            Access.DEFAULT,
            Handlers.OFF,
            StaticContent.OFF,
            IsapiCgiRestriction.DEFAULT,
            DirectoryBrowse.OFF,
            DefaultDocument.DEFAULT,
            ServerRuntime.OFF,
            Validation.DEFAULT,
            HttpErrors.DEFAULT,
            HttpLogging.DEFAULT);
}
