package io.substatus.internal.customerror;

import io.substatus.exchange.Diagnosis;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The link at the foot of a detailed page: {@code detailedMoreInformationLink}. Stateless. */
public final class MoreInformation {

    private MoreInformation() {}

    /**
     * The link with status, sub-status and HRESULT behind it as IIS appends them; its fourth number, the build of
     * Windows, is 0.
     *
     * @param configured the attribute's value; empty for none
     * @return null when there is none, or one that is no http or https URL
     */
    public static @Nullable String link(String configured, Diagnosis diagnosis) {
        String lower = configured.toLowerCase(Locale.ROOT);
        boolean allowed = lower.startsWith("https://") || lower.startsWith("http://");
        if (!allowed || !configured.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return null;
        }
        String numbers = String.format(
                Locale.ROOT,
                "IIS70Error=%d,%d,0x%08x,0",
                diagnosis.code().status(),
                diagnosis.code().subStatus(),
                diagnosis.win32Status().hresult());
        return configured.indexOf('#') >= 0
                ? configured
                : configured + (configured.indexOf('?') < 0 ? "?" : "&") + numbers;
    }
}
