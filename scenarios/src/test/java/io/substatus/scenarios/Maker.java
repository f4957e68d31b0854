package io.substatus.scenarios;

import io.substatus.testkit.ContainerKind;

/** The two containers on which every scenario plays. */
enum Maker {
    JETTY(ContainerKind.JETTY_12_1_EE10, "Jetty 12.1"),
    TOMCAT(ContainerKind.TOMCAT_11, "Tomcat 11");

    private final ContainerKind kind;
    private final String title;

    Maker(ContainerKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    ContainerKind kind() {
        return kind;
    }

    String title() {
        return title;
    }
}
