/**
 * Kills a server under load, again and again, and holds its log against what its clients got.
 *
 * <p>A client knows of each request whether its answer came in full. Whatever the server promises about its log, it
 * promises about those: each has its line exactly once, after the process was ended as by {@code kill -9} and started
 * again on the same folder. Of a request under way when the process died, one a connection, nobody can know; it may
 * have a line, or none.
 *
 * <pre>{@code
 * Deployment logging = Deployment.defaults().parameter("substatus.logDirectory", logs.toString());
 * IntFunction<Webapp> server = round -> Container.start(kind, options).deploy("/shop", app, logging);
 * LogAudit audit = new LogAudit(new KillRun(server, List.of("/page"), 20, 4, seed).run());
 * Files.lines(log).forEach(line -> RequestId.find(line).ifPresent(audit::line));
 * assertThat(audit.findings().examples()).isEmpty();
 * }</pre>
 */
@NullMarked
package io.substatus.testkit.kill;

import org.jspecify.annotations.NullMarked;
