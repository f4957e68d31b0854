package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.StaticContent.MimeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

    /** Few letters, so that extensions begin alike, and share their places in the table. */
    @Test
    void tableAgreesWithSortedMap() {
        Random random = new Random(4711);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> reference = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            List<MimeMap> entries = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                String extension = "." + letters(random);
                if (reference.putIfAbsent(extension, "type/" + i) == null) {
                    entries.add(new MimeMap(extension, "type/" + i));
                }
            }
            FileTypes types = FileTypes.of(entries);
            for (int i = 0; i < 30; i++) {
                String extension = "." + letters(random);
                assertThat(types.type("/a.b/file" + extension))
                        .as("%s of %s", extension, entries)
                        .isEqualTo(reference.get(extension));
            }
        }
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            letters.append("abCx".charAt(random.nextInt(4)));
        }
        return random.nextBoolean() ? letters.toString() : letters.toString().toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"/a.txt,2", "/a.b/c,-1", "/a,-1", "/a.,2", "/.a,1", "/a.b.c,4", "a.b,1", ".,0", "'',-1"})
    void extensionBeginsAtLastDotOfLastSegment(String path, int dot) {
        assertThat(FileTypes.dot(path)).isEqualTo(dot);
    }
}
