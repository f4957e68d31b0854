package io.substatus.internal.customerror;

import static io.substatus.internal.customerror.Errors.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.internal.webconfig.HttpErrors.ResponseMode;
import io.substatus.status.SubStatusCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntriesTest {

    private static final CustomError[] ALL = {
        entry(403, -1, "forbidden"),
        entry(404, -1, "any"),
        entry(404, 8, "hidden"),
        entry(404, 0, "plain"),
        entry(500, 19, "configuration")
    };

    @ParameterizedTest
    @CsvSource({
        "404, 8, hidden",
        "404, 0, plain",
        "404, 7, any",
        "403, 14, forbidden",
        "500, 19, configuration",
        "500, 0, ",
        "401, 2, "
    })
    void mostSpecificEntryIsTaken(int status, int subStatus, String path) {
        CustomError found = Entries.find(Errors.section(ALL), SubStatusCode.of(status, subStatus));

        assertThat(found == null ? null : found.path()).isEqualTo(path);
    }

    @Test
    void defaultPathTakesWhatNoEntryFits() {
        HttpErrors section = Errors.section("/oops", false, ALL);

        assertThat(Entries.find(section, SubStatusCode.of(500, 0)))
                .isEqualTo(new CustomError(500, -1, "", "/oops", ResponseMode.REDIRECT));
        assertThat(Entries.find(section, SubStatusCode.of(404, 3))).isEqualTo(ALL[1]);
    }

    @Test
    void entryReadsAsItIsWritten() {
        assertThat(EntryText.of(new CustomError(404, 3, "custerr", "404.htm", ResponseMode.EXECUTE_URL)))
                .isEqualTo("<error statusCode=\"404\" subStatusCode=\"3\" prefixLanguageFilePath=\"custerr\""
                        + " path=\"404.htm\" responseMode=\"ExecuteURL\"/>");
        assertThat(EntryText.of(entry(404, -1, "404.htm"))).isEqualTo("<error statusCode=\"404\" path=\"404.htm\"/>");
    }
}
