package io.substatus.internal.webconfig;

import java.util.List;
import java.util.stream.Stream;

/** The entries that IIS ships with ASP.NET installed, and what a Java application hides. Stateless. */
final class ShippedLists {

    private static final String EXTENSIONS = ".asa .asax .ascx .master .skin .browser .sitemap .config .cs .csproj .vb"
            + " .vbproj .webinfo .licx .resx .resources .mdb .vjsproj .java .jsl .ldb .dsdgm .ssdgm .lsad .ssmap .cd"
            + " .dsprototype .lsaprototype .sdm .sdmDocument .mdf .ldf .ad .dd .ldd .sd .adprototype .lddprototype"
            + " .exclude .refresh .compiled .msgx .vsdisco .rules";
    private static final String SEGMENTS = "WEB-INF META-INF web.config bin App_code App_GlobalResources"
            + " App_LocalResources App_WebReferences App_Data App_Browsers";

    private ShippedLists() {}

    static List<Listed> fileExtensions() {
        return Stream.of(EXTENSIONS.split(" "))
                .map(extension -> new Listed(extension, false))
                .toList();
    }

    static List<String> hiddenSegments() {
        return List.of(SEGMENTS.split(" "));
    }
}
