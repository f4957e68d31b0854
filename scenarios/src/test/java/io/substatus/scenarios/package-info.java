/**
 * Every sub-status from its real cause: one request to one application on a real Jetty and a real Tomcat, and what has to
 * be seen of it on the status line, on the page and in the log.
 *
 * <p>To add a scenario, go to the class of its family ({@link io.substatus.scenarios.RequestFaults},
 * {@link io.substatus.scenarios.Security}, {@link io.substatus.scenarios.StaticFiles},
 * {@link io.substatus.scenarios.Causes}, {@link io.substatus.scenarios.Upstream}, {@link io.substatus.scenarios.Statuses} or
 * {@link io.substatus.scenarios.Hooks}; for what a {@code web.config} does {@link io.substatus.scenarios.Filtering},
 * {@link io.substatus.scenarios.Addresses}, {@link io.substatus.scenarios.Access},
 * {@link io.substatus.scenarios.Capacity}, {@link io.substatus.scenarios.CustomErrors} or
 * {@link io.substatus.scenarios.BrokenConfig}), and
 *
 * <ol>
 *   <li>name what the application does in its class of acts, in the package {@code app}:
 *       {@code on("/refused", (request, response) -> ask(port));} Where a rule refuses the request, add it to the
 *       {@code web.config} of the family's stage, in a {@code <location>} of its own if others stand in its way
 *   <li>add to {@code all()} the request and what is expected:
 *       <pre>
 *       Scenario.of("502.3", "auctionHouseIsClosed", STAGE)
 *               .get("/do/refused")
 *               .evidence("ConnectException")
 *               .win32(12029)</pre>
 *   <li>say why where one of the two cannot: {@code .notOn(Maker.JETTY, "answers before any filter")}
 * </ol>
 *
 * Each scenario is played to the developer at this machine, who has to see code and evidence, then to a stranger, who must
 * see neither; each time there has to be exactly one line in the log. Headers that a scenario names replace the usual ones
 * of the same name; {@link io.substatus.scenarios.Scenario#raw} sends any bytes; {@link io.substatus.scenarios.Play}
 * does what is no single request. What a scenario finds out is written to {@code target/scenarios.md}.
 *
 * <p>One scenario alone: {@code mvn -pl scenarios -am verify -Dtest=None -Dit.test=ScenariosIT
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dscenario=auctionHouseIsClosed}; the
 * property takes the beginning of a code or of a name.
 */
@NullMarked
package io.substatus.scenarios;

import org.jspecify.annotations.NullMarked;
