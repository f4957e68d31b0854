package io.substatus.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Win32StatusTest {

    /** Pairs as IIS's detailed page and its log show them. */
    @ParameterizedTest
    @CsvSource({
        "80070002,2",
        "80070005,5",
        "8007052e,1326",
        "80070032,50",
        "80072efd,12029",
        "80072ee2,12002",
        "00000000,0",
        "8009030e,2148074254",
        "800b0109,2148204809"
    })
    void logsAnHresultAsIisDoes(String hresult, long logged) {
        int value = Integer.parseUnsignedInt(hresult, 16);
        assertThat(Win32Status.ofHresult(value).value()).isEqualTo(logged);
        assertThat(Win32Status.of(logged).hresult()).isEqualTo(value);
    }

    @Test
    void refusesWhatIsNoUnsigned32BitNumber() {
        assertThatThrownBy(() -> Win32Status.of(-1)).hasMessage("win32 status: -1 (expected: 0 to 4294967295)");
        assertThatThrownBy(() -> Win32Status.of(1L << 32)).isInstanceOf(IllegalArgumentException.class);
    }
}
