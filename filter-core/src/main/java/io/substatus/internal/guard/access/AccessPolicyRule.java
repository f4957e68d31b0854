package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Translate;
import io.substatus.internal.webconfig.Handlers;
import io.substatus.internal.webconfig.Handlers.AccessFlag;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code handlers accessPolicy}: reading and writing count for the container's servlets for files, running for all
 * others; an application's own servlet may write as it likes. Immutable, thread-safe.
 */
final class AccessPolicyRule implements ContentRule {

    private static final String NAME = "handlers accessPolicy";
    private static final Set<String> WRITING =
            Set.of("PUT", "DELETE", "PATCH", "MKCOL", "PROPPATCH", "COPY", "MOVE", "LOCK", "UNLOCK");

    /** Methods that only ask about the server. */
    private static final Set<String> NEITHER = Set.of("OPTIONS", "TRACE");

    private final Set<AccessFlag> policy;
    private final Rights ofLocal;
    private final Rights ofRemote;

    AccessPolicyRule(Handlers handlers) {
        policy = handlers.accessPolicy();
        ofLocal = Rights.ofLocal(policy);
        ofRemote = Rights.ofRemote(policy);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request, Target target) {
        if (target.kind() == Target.Kind.UNKNOWN) {
            return null;
        }
        Rights rights = ofLocal.isLike(ofRemote) || RemoteClient.is(request) ? ofRemote : ofLocal;
        Refusal refusal = target.isFiles() ? file(request, rights) : run(target, rights);
        return refusal == null && isSourceDenied(request, target) ? source(request) : refusal;
    }

    private @Nullable Refusal file(GuardedRequest request, Rights rights) {
        String method = request.method();
        if (WRITING.contains(method)) {
            return rights.write() ? null : refused(3, "Write", "the method " + method + " writes to", request);
        }
        return rights.read() || NEITHER.contains(method)
                ? null
                : refused(2, "Read", "the servlet for files would read", request);
    }

    private Refusal refused(int subStatus, String right, String what, GuardedRequest request) {
        return Refusal.of(
                403,
                subStatus,
                NAME,
                said() + " gives no right " + right + remote(right) + ", and " + what + " "
                        + EvidenceText.quoted(request.path()) + ".",
                "A policy with " + right + " accepts it.");
    }

    private @Nullable Refusal run(Target target, Rights rights) {
        if (rights.run()) {
            return null;
        }
        String servlet = EvidenceText.quoted(target.servlet());
        if (policy.isEmpty() || ofLocal.run()) {
            return Refusal.of(
                    403,
                    10,
                    NAME,
                    said() + " lets nothing be run" + remote("Script") + ", and the servlet " + servlet
                            + " would answer.",
                    "A policy with Script accepts it.");
        }
        return Refusal.of(
                403,
                1,
                NAME,
                said() + " has neither Script nor Execute, and the servlet " + servlet + " would answer.",
                "A policy with Script accepts it.");
    }

    private boolean isSourceDenied(GuardedRequest request, Target target) {
        if (target.kind() != Target.Kind.PAGES && target.kind() != Target.Kind.WEBDAV) {
            return false;
        }
        return !policy.contains(AccessFlag.SOURCE)
                && Translate.asksForSource(request)
                && SourceFileRule.isSource(request.path());
    }

    private Refusal source(GuardedRequest request) {
        return Refusal.of(
                403,
                21,
                NAME,
                said() + " has no Source, and the field Translate: f asks for the source of "
                        + EvidenceText.quoted(request.path()) + ".");
    }

    private String remote(String right) {
        boolean given = right.equals("Read") ? ofLocal.read() : right.equals("Write") ? ofLocal.write() : ofLocal.run();
        return given ? " to clients of other machines" : "";
    }

    private String said() {
        String flags = policy.isEmpty()
                ? "None"
                : EnumSet.copyOf(policy).stream().map(AccessFlag::text).collect(Collectors.joining(", "));
        return NAME + "=\"" + flags + "\"";
    }

    /** What is left to a client when its place is taken into account. */
    private record Rights(boolean read, boolean write, boolean run) {

        static Rights ofLocal(Set<AccessFlag> policy) {
            return new Rights(
                    policy.contains(AccessFlag.READ),
                    policy.contains(AccessFlag.WRITE),
                    policy.contains(AccessFlag.SCRIPT) || policy.contains(AccessFlag.EXECUTE));
        }

        static Rights ofRemote(Set<AccessFlag> policy) {
            return new Rights(
                    has(policy, AccessFlag.READ, AccessFlag.NO_REMOTE_READ),
                    has(policy, AccessFlag.WRITE, AccessFlag.NO_REMOTE_WRITE),
                    has(policy, AccessFlag.SCRIPT, AccessFlag.NO_REMOTE_SCRIPT)
                            || has(policy, AccessFlag.EXECUTE, AccessFlag.NO_REMOTE_EXECUTE));
        }

        boolean isLike(Rights other) {
            return read == other.read && write == other.write && run == other.run;
        }

        private static boolean has(Set<AccessFlag> policy, AccessFlag right, AccessFlag unless) {
            return policy.contains(right) && !policy.contains(unless);
        }
    }
}
