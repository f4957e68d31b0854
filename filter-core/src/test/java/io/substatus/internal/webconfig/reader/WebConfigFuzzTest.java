package io.substatus.internal.webconfig.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes get a verdict. Without {@code JAZZER_FUZZ=1} the collected inputs are replayed. */
class WebConfigFuzzTest {

    @FuzzTest
    void anyFile(byte[] input) {
        MutatedFilesTest.check(Folder.of(input).read(), input);
    }

    /** What a section may hold; most bytes alone never get past the parser. */
    @FuzzTest
    void anySection(byte[] input) {
        byte[] start = bytes("<configuration><system.webServer>");
        byte[] end = bytes("</system.webServer></configuration>");
        byte[] file = new byte[start.length + input.length + end.length];
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(input, 0, file, start.length, input.length);
        System.arraycopy(end, 0, file, start.length + input.length, end.length);
        MutatedFilesTest.check(Folder.of(file).read(), file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
