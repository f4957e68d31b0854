package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.ServletMapping;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import org.junit.jupiter.api.Test;

/** 500.0, 500.21, 503.0. */
class ComponentsTest {

    private static final String CLASS = "com.example.ReportServlet";
    private static final ServletMapping REPORT = new ServletMapping("report", CLASS, "/report", "EXACT", false);

    private static final String[] TOMCAT_LOADING = {
        "org.apache.catalina.loader.WebappClassLoaderBase.loadClass",
        "java.lang.ClassLoader.loadClass",
        "org.apache.catalina.core.DefaultInstanceManager.loadClass",
        "org.apache.catalina.core.StandardWrapper.loadServlet"
    };

    @Test
    void servletClassThatIsNotThereIs50021() {
        Throwable missing =
                ForeignTypes.thrownFrom(new ClassNotFoundException("com.example.ReportServlet"), TOMCAT_LOADING);

        Diagnosis diagnosis = Situation.threw(new ServletException("Erreur", missing))
                .servlet(REPORT)
                .errorDispatch()
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("500.21");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(CLASS)).anyMatch(e -> e.contains("\"report\""));
    }

    @Test
    void classThatAServletsClassNeedsToBeLoadedIs50021() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new NoClassDefFoundError("com/example/Base"),
                                "java.lang.ClassLoader.defineClass1",
                                "org.eclipse.jetty.ee10.webapp.WebAppClassLoader.loadClass",
                                "org.eclipse.jetty.util.Loader.loadClass",
                                "org.eclipse.jetty.ee10.servlet.BaseHolder.doStart"))
                        .status(503)
                        .code())
                .isEqualTo("500.21");
    }

    @Test
    void classThatTheApplicationMissesItselfIs5000() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new NoClassDefFoundError("com/example/Dao"),
                                "com.example.ReportServlet.doGet",
                                "jakarta.servlet.http.HttpServlet.service"))
                        .code())
                .as("in a request")
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new ClassNotFoundException("com.example.Driver"),
                                "org.apache.catalina.loader.WebappClassLoaderBase.loadClass",
                                "java.lang.Class.forName",
                                "com.example.Plugins.load",
                                "org.apache.catalina.core.StandardWrapper.loadServlet"))
                        .code())
                .as("by reflection")
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new NoClassDefFoundError("com/example/Dao"),
                                "com.example.ReportServlet.<init>",
                                "java.lang.reflect.Constructor.newInstance",
                                "org.apache.catalina.core.DefaultInstanceManager.newInstance"))
                        .code())
                .as("in the constructor")
                .isEqualTo("500.0");
    }

    @Test
    void tomcats404ForAServletWhoseClassIsMissingIs50021() {
        Diagnosis diagnosis = Situation.get("/report")
                .servlet(REPORT)
                .without(CLASS)
                .status(404)
                .errorDispatch()
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("500.21");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("com.example.ReportServlet"));
    }

    @Test
    void jettysStandInForAServletWhoseClassIsMissingIs50021() {
        StatusSetter standIn = setter("org.eclipse.jetty.ee10.servlet.ServletHolder$UnavailableServlet");

        assertThat(report(404).without(CLASS).by(standIn).code()).isEqualTo("500.21");
        assertThat(report(404).by(standIn).code()).as("the class is there").isEqualTo("404.0");
        assertThat(report(404)
                        .without(CLASS)
                        .by(setter("org.eclipse.jetty.ee10.servlet.ServletHandler"))
                        .code())
                .as("a class made at run time has no file")
                .isEqualTo("404.0");
    }

    private static Situation report(int status) {
        return Situation.get("/report").servlet(REPORT).status(status);
    }

    private static StatusSetter setter(String className) {
        return new StatusSetter() {
            @Override
            public boolean isApplication() {
                return false;
            }

            @Override
            public CallSite callSite() {
                return new CallSite(className, "service", null, -1);
            }
        };
    }

    @Test
    void tomcats404ForAServletWhoseClassIsThereIs5030() {
        assertThat(report(404).errorDispatch().code()).isEqualTo("503.0");
    }

    @Test
    void containersAnswerInPlaceOfAClassThatIsMissingIs50021SeenFromOutsideToo() {
        for (int status : new int[] {404, 503}) {
            assertThat(report(status).without(CLASS).ending(Ending.CONTAINER).code())
                    .isEqualTo("500.21");
        }
        assertThat(report(503).ending(Ending.CONTAINER).code())
                .as("the class is there")
                .isEqualTo("503.0");
    }

    @Test
    void unavailabilityOfAServletWhoseClassIsMissingIs50021() {
        Throwable unavailable = new ServletException(new UnavailableException("Class loading error"));

        assertThat(Situation.threw(unavailable)
                        .servlet(REPORT)
                        .without(CLASS)
                        .status(404)
                        .code())
                .isEqualTo("500.21");
        assertThat(Situation.threw(unavailable).servlet(REPORT).status(404).code())
                .as("the class is there")
                .isEqualTo("404.0");
        assertThat(Situation.threw(new IllegalStateException())
                        .servlet(REPORT)
                        .without(CLASS)
                        .code())
                .as("thrown by a class made at run time")
                .isEqualTo("500.0");
    }

    @Test
    void answersOfTheServletItselfAreNot50021() {
        assertThat(report(404).without(CLASS).code()).isEqualTo("404.0");
    }

    @Test
    void servletThatIsUnavailableForNowIs5030() {
        Diagnosis diagnosis = Situation.threw(new UnavailableException("warming up", 30))
                .status(503)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("503.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("30 seconds") && e.contains("warming up"));
    }

    @Test
    void servletThatIsGoneForGoodIs4040() {
        Diagnosis diagnosis =
                Situation.threw(new UnavailableException("gone")).status(404).diagnosis();

        assertThat(diagnosis.code()).hasToString("404.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("for good"));
    }

    @Test
    void containersSilent503ForAServletIs5030() {
        Diagnosis diagnosis = Situation.get("/shop/cart").status(503).diagnosis();

        assertThat(diagnosis.code()).hasToString("503.0");
        assertThat(diagnosis.foundBy()).isEqualTo("ServletUnavailable");
    }

    @Test
    void unavailabilityThatIsNotTheServletsIsNotFound() {
        assertThat(Situation.get("/shop/cart")
                        .status(503)
                        .byApplication()
                        .diagnosis()
                        .foundBy())
                .as("the application's own 503")
                .isNull();
        assertThat(Situation.threw(new IllegalStateException(new UnavailableException("inner", 30)))
                        .code())
                .as("inside of another failure")
                .isEqualTo("500.0");
    }

    @Test
    void anyOtherExceptionIs5000WithItsPlace() {
        Diagnosis diagnosis = Situation.threw(new ServletException(new IllegalStateException("no cart")))
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("500.0");
        assertThat(diagnosis.foundBy()).isEqualTo("UnhandledException");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("java.lang.IllegalStateException: no cart"))
                .anyMatch(e -> e.contains("ComponentsTest.java:"));
    }

    @Test
    void asynchronousTimeoutSaysSo() {
        assertThat(Situation.get("/shop/cart").ending(Ending.TIMED_OUT).diagnosis())
                .satisfies(d -> assertThat(d.code()).hasToString("500.0"))
                .satisfies(d -> assertThat(d.evidence()).anyMatch(e -> e.contains("asynchronous")));
        assertThat(Situation.get("/shop/cart").diagnosis().evidence()).isEmpty();
    }
}
