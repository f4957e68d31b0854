package io.substatus.scenarios;

import io.substatus.SubstatusFilter;
import io.substatus.scenarios.app.Act;
import io.substatus.scenarios.app.Acting;
import io.substatus.templates.ThymeleafRenderer;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.WebappBuilder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where scenarios play: an application with the filter and the templates in it, and the server that it needs. Each method
 * gives a changed stage. Immutable.
 *
 * @param name of the stage, and of the context path
 * @param server the server that it needs
 * @param alone whether each play gets a server that nobody else uses, because it is spoilt afterwards
 * @param keepsFailed whether the application is meant not to start
 * @param webXml completes the web.xml
 * @param app completes the application
 */
record Stage(
        String name,
        Server server,
        boolean alone,
        boolean keepsFailed,
        Consumer<WebXml> webXml,
        Consumer<WebappBuilder> app) {

    /** An application with the filter and nothing else, below {@code /name}. */
    static Stage of(String name) {
        return new Stage(name, Server.PLAIN, false, false, webXml -> {}, builder -> {});
    }

    /** Adds a servlet at {@code /do/*}. */
    Stage acts(Class<? extends Acting> type) {
        return webXml(webXml -> webXml.servlet("acts", type, "/do/*")).classes(type);
    }

    /** Adds classes, each with those nested in it. */
    Stage classes(Class<?>... types) {
        return app(builder -> builder.classes(types));
    }

    /** Adds to the web.xml, after the filter and what was added before. */
    Stage webXml(Consumer<WebXml> more) {
        return new Stage(name, server, alone, keepsFailed, webXml.andThen(more), app);
    }

    /** Adds to the application. */
    Stage app(Consumer<WebappBuilder> more) {
        return new Stage(name, server, alone, keepsFailed, webXml, app.andThen(more));
    }

    /** Has this web.config. */
    Stage webConfig(String text) {
        return app(builder -> builder.file("WEB-INF/web.config", text));
    }

    /** Needs a server that is set up in a special way. */
    Stage on(Server special) {
        return new Stage(name, special, alone, keepsFailed, webXml, app);
    }

    /** Each play gets a server that nobody else uses: it is stopped, or spoilt in another way. */
    Stage playedAlone() {
        return new Stage(name, server, true, keepsFailed, webXml, app);
    }

    /** The application is meant not to start. */
    Stage failing() {
        return new Stage(name, server, alone, true, webXml, app);
    }

    Path build() {
        WebXml xml = WebXml.create()
                .contextParameter("org.eclipse.jetty.servlet.Default.dirAllowed", "false")
                .filter("substatus", SubstatusFilter.class.getName(), Map.of())
                .errorPage("/substatus-error");
        webXml.accept(xml);
        WebappBuilder builder = WebappBuilder.create()
                .webXml(xml)
                .classes(Act.class, Acting.class)
                .lib(jar(SubstatusFilter.class))
                .lib(jar(ThymeleafRenderer.class));
        app.accept(builder);
        return builder.build();
    }

    /** The jar that a class comes from. */
    static Path jar(Class<?> type) {
        Path jar = location(type);
        if (!jar.toString().endsWith(".jar")) {
            throw new IllegalStateException("class path: " + jar + " (expected: a jar, as mvn verify makes it)");
        }
        return jar;
    }

    /** The folder of classes that a class of these tests comes from. */
    static Path folder(Class<?> type) {
        Path folder = location(type);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("class path: " + folder + " (expected: a folder of classes)");
        }
        return folder;
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
