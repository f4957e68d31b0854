package io.substatus.internal.webconfig.reader;

/** IIS's names for who reads a section. Stateless. */
final class Modules {

    /** Whatever no module owns. */
    static final String CORE = "IIS Web Core";

    static final String REQUEST_FILTERING = "RequestFilteringModule";
    static final String IP_RESTRICTION = "IpRestrictionModule";
    static final String DYNAMIC_IP_RESTRICTION = "DynamicIpRestrictionModule";
    static final String STATIC_FILE = "StaticFileModule";
    static final String DEFAULT_DOCUMENT = "DefaultDocumentModule";
    static final String DIRECTORY_LISTING = "DirectoryListingModule";
    static final String CUSTOM_ERROR = "CustomErrorModule";
    static final String VALIDATION = "ConfigurationValidationModule";
    static final String HTTP_LOGGING = "HttpLoggingModule";
    static final String ISAPI = "IsapiModule";

    private Modules() {}
}
