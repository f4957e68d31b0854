package io.substatus.internal.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Reads the status that gRPC's exceptions carry. Most of its codes are answers of the other server, and no failure to
 * reach it. Stateless and thread-safe.
 */
final class RpcStatus {

    private RpcStatus() {}

    /** Whether the deadline of the call passed. */
    static boolean isTimeout(Throwable cause) {
        return "DEADLINE_EXCEEDED".equals(code(cause));
    }

    private static @Nullable String code(Throwable cause) {
        if (!Family.RPC_STATUS.has(cause)) {
            return null;
        }
        Object status = Getter.call(cause, "io.grpc.StatusRuntimeException", "getStatus");
        if (status == null) {
            status = Getter.call(cause, "io.grpc.StatusException", "getStatus");
        }
        Object code = status == null ? null : Getter.call(status, "io.grpc.Status", "getCode");
        return code instanceof Enum<?> constant ? constant.name() : null;
    }
}
