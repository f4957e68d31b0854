package io.substatus.tomcat;

import io.substatus.internal.hook.ServerHook;
import java.util.HashMap;
import java.util.Map;

/**
 * One hook for all hosts of this virtual machine that have the same settings: two would write one log file by two
 * writers. Held as long as a valve needs it. Thread-safe.
 */
final class SharedHooks {

    private static final Map<Map<String, String>, Shared> HOOKS = new HashMap<>();

    private SharedHooks() {}

    /** The hook of these settings, made when nobody has it yet. */
    static ServerHook acquire(Map<String, String> settings) {
        synchronized (HOOKS) {
            Shared shared = HOOKS.computeIfAbsent(Map.copyOf(settings), key -> new Shared(ServerHook.start(key)));
            shared.users++;
            return shared.hook;
        }
    }

    /** Gives a hook back; the last one to do so closes its logs. */
    static void release(ServerHook hook) {
        synchronized (HOOKS) {
            HOOKS.values().removeIf(shared -> shared.hook == hook && shared.isLeftByLast());
        }
    }

    /** A hook and how many valves have it. Guarded by the map. */
    private static final class Shared {

        private final ServerHook hook;
        private int users;

        Shared(ServerHook hook) {
            this.hook = hook;
        }

        boolean isLeftByLast() {
            users--;
            if (users == 0) {
                hook.close();
            }
            return users == 0;
        }
    }
}
