/**
 * Real servlet containers for tests: each runs in a process of its own, listens on a free port, serves exploded web
 * applications and gives its log to the test.
 *
 * <pre>{@code
 * class MissingPageIT {
 *     private static Path shop() {
 *         return WebappBuilder.create()
 *                 .webXml(WebXml.create().servlet("boom", Boom.class, "/boom"))
 *                 .classes(Boom.class)
 *                 .lib(Path.of(System.getProperty("substatus.jar")))
 *                 .file("index.html", "<p>Welcome")
 *                 .build();
 *     }
 *
 *     @OnContainers // once for each kind of container; {ContainerKind.TOMCAT_11} for one of them
 *     void answersAndLogsMissingPage(Container container) {
 *         Webapp app = container.deployOnce("/shop", MissingPageIT::shop);
 *         Response response = app.get("/missing");
 *         assertThat(response.status()).isEqualTo(404);
 *         assertThat(app.log().await(1).get(0).get("sc-substatus")).isEqualTo("0");
 *     }
 *
 *     @OnContainers
 *     void tellsTheLogOfException(Container container) {
 *         container.expectLog("boom!"); // without it a stack trace in the container's log fails the test
 *         assertThat(container.deployOnce("/shop", MissingPageIT::shop).get("/boom").status()).isEqualTo(500);
 *     }
 *
 *     static List<Integer> statuses() {
 *         return List.of(400, 404, 500);
 *     }
 *
 *     @OnContainers(cases = "statuses") // once for each kind and each case
 *     void keepsStatus(Container container, Integer status) {
 *         Webapp app = container.deployOnce("/shop", MissingPageIT::shop);
 *         assertThat(app.get("/send?status=" + status).status()).isEqualTo(status);
 *     }
 * }
 * }</pre>
 *
 * <p>Containers are shared by all tests of a JVM and are started when first asked for; tests that use them must not run
 * in parallel. The system property {@code testkit.containers} names the folder with their jars, {@code testkit.kinds}
 * narrows the kinds, for example {@code -Dtestkit.kinds=TOMCAT_11,JETTY_12_1_EE10}.
 */
@NullMarked
package io.substatus.testkit;

import org.jspecify.annotations.NullMarked;
