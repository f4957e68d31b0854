package io.substatus.libraries;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.jasper.servlet.JspServlet;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500.100, from pages that Jasper really compiles and runs. */
class PagesTest {

    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    @TempDir
    private Path folder;

    @Test
    void pageThatDoesNotCompileIs500100() throws Exception {
        assertThat(diagnosis("<%= nobody %>").code()).hasToString("500.100");
    }

    @Test
    void pageThatIsNotWellFormedIs500100() throws Exception {
        assertThat(diagnosis("<jsp:include>").code()).hasToString("500.100");
    }

    @Test
    void pageThatFailsIs500100AndNamed() throws Exception {
        Diagnosis diagnosis = diagnosis("<%= Integer.parseInt(\"tea\") %>");

        assertThat(diagnosis.code()).hasToString("500.100");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"/cart.jsp\""));
    }

    @Test
    void propertyThatIsNotThereIs500100() throws Exception {
        Diagnosis diagnosis = diagnosis("${pageContext.price}");

        assertThat(diagnosis.code()).hasToString("500.100");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("PropertyNotFoundException"))
                .anyMatch(e -> e.contains("\"/cart.jsp\""));
    }

    private Diagnosis diagnosis(String page) throws Exception {
        Path app = Files.createDirectories(folder.resolve("app"));
        Files.writeString(app.resolve("cart.jsp"), page);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", app.toString());
        context.addServletContainerInitializer(new JasperInitializer(), null);
        Tomcat.addServlet(context, "jsp", new JspServlet()).addMapping("*.jsp");
        witness(context);
        tomcat.getConnector();
        tomcat.start();
        try {
            ask(tomcat.getConnector().getLocalPort());
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
        return Verdict.of(requireNonNull(thrown.get(), "nothing thrown"));
    }

    private void witness(Context context) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("witness");
        definition.setFilterClass("witness");
        definition.setFilter((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                thrown.set(e);
            }
        });
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("witness");
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    private static void ask(int port) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/cart.jsp");
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        assertThat(connection.getResponseCode()).isPositive();
        connection.disconnect();
    }
}
