/**
 * An HTTP/1.1 client that sends exactly the bytes that it is given and tells exactly what came back.
 *
 * <pre>{@code
 * try (HttpWire wire = HttpWire.connect(port)) {
 *     Response first = wire.send("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n").read();
 *     assertThat(first.status()).isEqualTo(400);
 *     assertThat(wire.readUntilClosed()).isEmpty();
 * }
 * }</pre>
 */
@NullMarked
package io.substatus.testkit.http;

import org.jspecify.annotations.NullMarked;
