package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Origin;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.Rejection;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what has been learned about one failure while it is decided: which statuses are still possible, and the
 * evidence of findings that did not fit. Confined to one call.
 */
final class Weighing {

    private final SubStatusCatalog catalog;
    private final Outcome outcome;
    private final boolean keepStatus;
    private final int status;
    private final List<String> ownWords = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private @Nullable Win32Status declaredWin32;
    private @Nullable Win32Status keptWin32;
    private @Nullable String fixedBecause;

    Weighing(SubStatusCatalog catalog, Outcome outcome, boolean keepStatus) {
        this.catalog = catalog;
        this.outcome = outcome;
        this.keepStatus = keepStatus;
        this.status = valid(outcome.status());
    }

    /** Some containers let an application send 0 or 1000; no code can be made of these. */
    private int valid(int sent) {
        if (sent >= 100 && sent <= 999) {
            return sent;
        }
        kept.add("The status " + sent + " is outside of what HTTP allows; it counts as 500.");
        return 500;
    }

    int status() {
        return status;
    }

    @Nullable
    Diagnosis declaredOrRefused(@Nullable Declaration declaration, @Nullable Rejection rejection) {
        Diagnosis declared = declaration == null ? null : declared(declaration);
        return declared != null || rejection == null ? declared : refused(rejection);
    }

    private @Nullable Diagnosis declared(Declaration declaration) {
        ownWords.addAll(declaration.evidence());
        declaredWin32 = declaration.win32Status();
        String text = declaration.code();
        if (text == null) {
            return null;
        }
        SubStatusCode code = SubStatusCode.parse(text.strip());
        if (code == null || !code.isError()) {
            kept.add(declaration.by() + ": " + EvidenceText.quoted(text) + " (expected: an error code such as 404.8).");
            return null;
        }
        return settled(code, declaration);
    }

    private @Nullable Diagnosis settled(SubStatusCode code, Declaration declaration) {
        if (alreadySent(code)) {
            kept.add(code + " is declared by " + declaration.by() + ", but status " + status + " was sent before.");
            keptWin32 = catalog.win32Status(code);
            return null;
        }
        kept.add(code + " is declared by " + declaration.by() + ".");
        return decided(known(code), Origin.DECLARED, null, null, Map.of());
    }

    private @Nullable Diagnosis refused(Rejection rejection) {
        ownWords.addAll(rejection.evidence());
        if (alreadySent(rejection.code())) {
            kept.add(rejection.guard() + " refused with " + rejection.code() + ", but status " + status
                    + " was sent before.");
            return null;
        }
        return decided(known(rejection.code()), Origin.GUARD, rejection.guard(), rejection.win32Status(), Map.of());
    }

    private boolean alreadySent(SubStatusCode code) {
        return outcome.committed() && code.status() != status;
    }

    /** The code itself if it is a known pair, else its status alone. */
    private SubStatusCode known(SubStatusCode code) {
        if (catalog.allows(code)) {
            return code;
        }
        kept.add(code + " is not a known pair, so nothing but the status is used.");
        return SubStatusCode.of(code.status());
    }

    /**
     * Looks whether a finding fits.
     *
     * @return the diagnosis, or null when the finding does not fit and its evidence was put by
     */
    @Nullable
    Diagnosis weigh(String detector, Finding finding) {
        SubStatusCode code = finding.code();
        String unfit = code.status() == status ? null : whyUnfit(code);
        if (unfit != null) {
            putBy(detector, finding, unfit);
            return null;
        }
        ownWords.addAll(finding.evidence());
        return decided(known(code), Origin.DIAGNOSIS, detector, finding.win32Status(), finding.headers());
    }

    private @Nullable String whyUnfit(SubStatusCode code) {
        return !code.isError() || !catalog.allows(code) ? "that is not a known pair" : whyFixed();
    }

    /** Why the status may not change, or null if it may; worked out once, because asking the setter is dear. */
    private @Nullable String whyFixed() {
        if (fixedBecause == null) {
            fixedBecause = outcome.committed()
                    ? "status " + status + " was sent before"
                    : keepStatus
                            ? "the container's status is kept by setting"
                            : outcome.setter().isApplication() ? "the application chose status " + status : "";
        }
        return fixedBecause.isEmpty() ? null : fixedBecause;
    }

    private void putBy(String detector, Finding finding, String reason) {
        kept.add(detector + " found " + finding.code() + ", which is not used: " + reason + ".");
        kept.addAll(finding.evidence());
        if (keptWin32 == null) {
            Win32Status own = finding.win32Status();
            keptWin32 = own == null ? catalog.win32Status(finding.code()) : own;
        }
    }

    /** The diagnosis when no detector's finding fits. */
    Diagnosis nothingFound() {
        return decided(SubStatusCode.of(status), Origin.STATUS, null, null, Map.of());
    }

    private Diagnosis decided(
            SubStatusCode code,
            Origin origin,
            @Nullable String by,
            @Nullable Win32Status found,
            Map<String, String> headers) {
        return new Diagnosis(code, origin, by, EvidenceText.bounded(evidence()), win32(code, found), headers);
    }

    private List<String> evidence() {
        if (kept.isEmpty()) {
            return ownWords;
        }
        List<String> evidence = new ArrayList<>(ownWords);
        evidence.addAll(kept);
        return evidence;
    }

    /** A finding that did not fit still tells the Windows error of an answer about which nothing else is known. */
    private Win32Status win32(SubStatusCode code, @Nullable Win32Status found) {
        if (declaredWin32 != null) {
            return declaredWin32;
        }
        if (found != null) {
            return found;
        }
        return code.subStatus() == 0 && keptWin32 != null ? keptWin32 : catalog.win32Status(code);
    }
}
