package io.substatus.libraries;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.SubstatusFilter;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jspecify.annotations.Nullable;

/**
 * A Tomcat with one servlet at every path, behind the filter as it is shipped. Tells what the filter found, also for
 * answers whose body the application wrote. Confined to one thread.
 */
final class Site implements AutoCloseable {

    private static final int LONGEST_PART = 1_000;

    private final Tomcat tomcat = new Tomcat();
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    private Site() {}

    /**
     * What came of a request.
     *
     * @param code the code, or {@code -} where nothing failed
     * @param evidence the reasons
     * @param status the status that the client got
     * @param allow the answer's {@code Allow}, or empty
     * @param page the code that the answer says it has, or empty
     */
    record Seen(String code, List<String> evidence, int status, String allow, String page) {
        private static Seen on(ServletRequest request) {
            return new Seen(
                    requireNonNullElse(request.getAttribute("substatus.found"), "-")
                            .toString(),
                    request.getAttribute("substatus.evidence") instanceof List<?> reasons ? texts(reasons) : List.of(),
                    0,
                    "",
                    "");
        }

        /** Each is masked when it is read, which needs the request. */
        private static List<String> texts(List<?> reasons) {
            return reasons.stream().map(String::valueOf).toList();
        }

        private Seen with(Response response) {
            return new Seen(
                    code,
                    evidence,
                    response.status(),
                    response.header("Allow").orElse(""),
                    response.header("X-Substatus").orElse(""));
        }
    }

    /**
     * Starts it on a free port.
     *
     * @param folder for the container's own files
     * @param inner a filter between ours and the servlet, or null
     */
    static Site start(Path folder, Servlet servlet, @Nullable Filter inner) {
        return start(folder, servlet, null, inner);
    }

    /** The same with a filter before ours. */
    static Site startBehind(Path folder, Servlet servlet, Filter outer) {
        return start(folder, servlet, outer, null);
    }

    private static Site start(Path folder, Servlet servlet, @Nullable Filter outer, @Nullable Filter inner) {
        Site site = new Site();
        site.tomcat.setBaseDir(folder.toString());
        site.tomcat.setPort(0);
        Context context = site.tomcat.addContext("", folder.toString());
        context.addParameter("substatus.development", "true");
        context.addParameter("substatus.log", "false");
        addFilter(context, "witness", (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } finally {
                site.seen.add(Seen.on(request));
            }
        });
        if (outer != null) {
            addFilter(context, "outer", outer);
        }
        addFilter(context, "substatus", new SubstatusFilter(), "REQUEST", "ERROR");
        ErrorPage page = new ErrorPage();
        page.setLocation("/substatus-error");
        context.addErrorPage(page);
        if (inner != null) {
            addFilter(context, "inner", inner);
        }
        Wrapper shop = Tomcat.addServlet(context, "shop", servlet);
        shop.addMapping("/*");
        shop.setMultipartConfigElement(new MultipartConfigElement(folder.toString(), LONGEST_PART, LONGEST_PART, 0));
        site.tomcat.getConnector();
        site.start();
        return site;
    }

    private static void addFilter(Context context, String name, Filter filter, String... dispatchers) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setFilterClass(filter.getClass().getName());
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        for (String dispatcher : dispatchers) {
            map.setDispatcher(dispatcher);
        }
        context.addFilterMap(map);
    }

    private void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start", e);
        }
    }

    /** The code that was found for a GET. */
    String get(String target, String... headers) {
        return code("GET", target, "", headers);
    }

    /** The code that was found for a POST with a body. */
    String post(String target, String body, String... headers) {
        return code("POST", target, body, headers);
    }

    String code(String method, String target, String body, String... headers) {
        return ask(method, target, body, headers).code();
    }

    Seen ask(String method, String target, String body, String... headers) {
        try (HttpWire wire = HttpWire.connect(tomcat.getConnector().getLocalPort())) {
            Response response = wire.request(method, target, body, headers);
            Seen found = requireNonNull(seen.poll(10, TimeUnit.SECONDS), "the chain did not return");
            if (!found.code().equals("-")) {
                assertThat(found.code()).startsWith(response.status() + ".");
            }
            return found.with(response);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
    }
}
