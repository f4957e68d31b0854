package io.substatus.exchange;

/**
 * One side of the connection as the container tells it. Immutable.
 *
 * @param address the address as text, possibly in brackets or with a zone; empty when unknown
 * @param port the port, 0 or less when unknown
 */
public record Endpoint(String address, int port) {}
