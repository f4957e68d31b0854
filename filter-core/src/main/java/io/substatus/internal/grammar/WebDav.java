package io.substatus.internal.grammar;

import java.util.Set;

/** The methods of WebDAV and its extensions: RFC 4918, 3253, 3648, 3744 and 5323, in this order. Stateless. */
public final class WebDav {

    /** Those that no other specification has. */
    public static final Set<String> METHODS = Set.of(
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "VERSION-CONTROL",
            "REPORT",
            "CHECKOUT",
            "CHECKIN",
            "UNCHECKOUT",
            "MKWORKSPACE",
            "UPDATE",
            "LABEL",
            "MERGE",
            "BASELINE-CONTROL",
            "MKACTIVITY",
            "ORDERPATCH",
            "ACL",
            "SEARCH");

    /** Those that have a Destination. */
    public static final Set<String> COPYING = Set.of("COPY", "MOVE");

    private WebDav() {}
}
