package io.substatus.demo.workshop;

import io.substatus.demo.keys.Keys;
import java.util.function.IntSupplier;

/**
 * The ways into the shop beside its front door. Immutable.
 *
 * @param strangerPort the port of the strangers' proxy
 * @param tlsPort the port for TLS, once the server has started
 * @param keys what clients show there
 */
public record Gates(int strangerPort, IntSupplier tlsPort, Keys keys) {}
