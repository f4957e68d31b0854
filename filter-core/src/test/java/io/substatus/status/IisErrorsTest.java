package io.substatus.status;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HRESULT that IIS shows with a code when it knows nothing narrower, and the number that it logs for it. */
class IisErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "400.0, 00000000, 0",
        "400.10, 80070057, 87",
        "401.1, 8007052e, 1326",
        "401.2, 80070005, 5",
        "401.3, 80070005, 5",
        "401.4, 80070005, 5",
        "401.5, 80070005, 5",
        "401.501, 00000000, 0",
        "401.502, 00000000, 0",
        "401.503, 80070005, 5",
        "403.0, 00000000, 0",
        "403.1, 80070005, 5",
        "403.2, 80070005, 5",
        "403.3, 80070005, 5",
        "403.4, 80070005, 5",
        "403.5, 80070005, 5",
        "403.6, 80070005, 5",
        "403.7, 80070005, 5",
        "403.8, 80070005, 5",
        "403.13, 80092010, 2148081680",
        "403.14, 00000000, 0",
        "403.16, 800b0109, 2148204809",
        "403.17, 800b0101, 2148204801",
        "403.18, 00000000, 0",
        "403.501, 00000000, 0",
        "403.502, 00000000, 0",
        "403.503, 80070005, 5",
        "403.504, 80070005, 5",
        "404.0, 80070002, 2",
        "404.2, 800704ec, 1260",
        "404.3, 80070032, 50",
        "404.4, 8007000d, 13",
        "404.5, 00000000, 0",
        "404.6, 00000000, 0",
        "404.7, 00000000, 0",
        "404.8, 00000000, 0",
        "404.9, 80070002, 2",
        "404.10, 00000000, 0",
        "404.11, 00000000, 0",
        "404.12, 00000000, 0",
        "404.13, 00000000, 0",
        "404.14, 00000000, 0",
        "404.15, 00000000, 0",
        "404.16, 80070032, 50",
        "404.17, 80070032, 50",
        "404.18, 00000000, 0",
        "404.19, 00000000, 0",
        "404.20, 00000000, 0",
        "404.501, 00000000, 0",
        "404.502, 00000000, 0",
        "404.503, 80070005, 5",
        "404.504, 80070005, 5",
        "405.0, 80070001, 1",
        "406.0, 00000000, 0",
        "412.0, 00000000, 0",
        "413.0, 00000000, 0",
        "500.0, 00000000, 0",
        "500.19, 8007000d, 13",
        "500.21, 8007000d, 13",
        "500.22, 80070032, 50",
        "500.23, 80070032, 50",
        "500.24, 80070032, 50",
        "500.50, 80070005, 5",
        "502.1, 800705b4, 1460",
        "502.2, 00000000, 0",
        "503.0, 00000000, 0",
        "503.2, 00000000, 0",
    })
    void codeHasTheErrorOfIis(String code, String hresult, long win32) {
        Win32Status expected = Win32Status.ofHresult(Integer.parseUnsignedInt(hresult, 16));
        Win32Status found = SubStatusCatalog.shipped().win32Status(requireNonNull(SubStatusCode.parse(code)));

        assertThat(found).isEqualTo(expected);
        assertThat(found.value()).isEqualTo(win32);
        assertThat(String.format("%08x", found.hresult())).isEqualTo(hresult);
    }

    /** WinHTTP's errors are below 65536, so that IIS wraps them: 0x80072efd is 12029. */
    @ParameterizedTest
    @CsvSource({"502.3, 80072efd, 12029", "502.4, 80072ee7, 12007"})
    void errorsOfAnUpstreamServerAreThoseOfWinHttp(String code, String hresult, long win32) {
        codeHasTheErrorOfIis(code, hresult, win32);
    }
}
