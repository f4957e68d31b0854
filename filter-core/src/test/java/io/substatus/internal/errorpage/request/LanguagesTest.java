package io.substatus.internal.errorpage.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final List<String> TEN = List.of("en", "de", "fr", "es", "it", "pt-BR", "ja", "ko", "zh-Hans", "ar");
    private static final Languages LANGUAGES = Languages.with(TEN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "de-AT|de",
                "DE-at|de",
                "fr-CA, en;q=0.8|fr",
                "en;q=0.8, fr;q=0.9|fr",
                "zh-CN|zh-Hans",
                "zh|zh-Hans",
                "zh-SG|zh-Hans",
                "zh-Hans-CN|zh-Hans",
                "zh-TW,zh;q=0.9,en;q=0.8|zh-Hans",
                "pt|pt-BR",
                "pt-PT|pt-BR",
                "pt-BR|pt-BR",
                "*|en",
                "nl, *;q=0.1|en",
                "nl, de;q=0.1|de",
                "ja-JP-x-foo|ja",
                "de-x-a|de",
                "de;q=0, fr;q=0.1|fr",
                "de-CH-1996|de",
                " de ; q=0.7 , fr;q=0.6|de",
                "en-US,en;q=0.5|en",
                "ar-EG|ar"
            })
    void findsTheLanguageThatReadersMean(String header, String expected) {
        assertThat(found(header, TEN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nl",
                "zh-TW",
                "zh-Hant-HK",
                "de;q=0",
                "xx-yy",
                "deu-long-subtagggg",
                "de;q=2",
                "de,;;",
                "../../etc",
                "de;level=1",
                "d\u00e9"
            })
    void nothingFitsOrNothingCanBeRead(String header) {
        assertThat(LANGUAGES.find(header, LANGUAGES.setOf(TEN))).isEqualTo(Languages.NONE);
    }

    @ParameterizedTest
    @CsvSource({"no,nb", "nn-NO,nb", "nb,nb", "iw,he", "in,id", "zh-TW,zh-Hant", "zh-HK,zh-Hant", "zh-Hant-MO,zh-Hant"})
    void oldAndSiblingCodesAreUnderstood(String header, String expected) {
        assertThat(found(header, List.of("en", "nb", "he", "id", "zh-Hant"))).isEqualTo(expected);
    }

    @Test
    void twoVariantsOfALanguageAreNotGuessedBetween() {
        assertThat(LANGUAGES.find("pt-AO", LANGUAGES.setOf(List.of("pt-BR", "pt-PT"))))
                .isEqualTo(Languages.NONE);
    }

    @Test
    void overLongHeaderIsIgnoredAndOnlyTenRangesAreRead() {
        assertThat(LANGUAGES.find("de," + " ".repeat(256), LANGUAGES.setOf(TEN)))
                .isEqualTo(Languages.NONE);
        assertThat(LANGUAGES.find("xx,".repeat(10) + "de", LANGUAGES.setOf(TEN)))
                .isEqualTo(Languages.NONE);
        assertThat(found("xx,".repeat(9) + "de", TEN)).isEqualTo("de");
    }

    @Test
    void serversOwnLocalePlaysNoPart() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(LANGUAGES.find("nl", LANGUAGES.setOf(TEN))).isEqualTo(Languages.NONE);
            assertThat(LANGUAGES.find(null, LANGUAGES.setOf(TEN))).isEqualTo(Languages.NONE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void directionFollowsTheLanguage() {
        assertThat(Languages.direction("ar")).isEqualTo("rtl");
        assertThat(Languages.direction("he-IL")).isEqualTo("rtl");
        assertThat(Languages.direction("de")).isEqualTo("ltr");
    }

    @Test
    void noHeaderEverThrows() {
        Random random = new Random(4647);
        String signs = "dezhTWpt-*;,q=01. x\u0000\u00e9";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder header = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                header.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(LANGUAGES.find(header.toString(), LANGUAGES.setOf(TEN))).isBetween(-1, LANGUAGES.count() - 1);
        }
    }

    private static String found(String header, List<String> available) {
        return LANGUAGES.tag(LANGUAGES.find(header, LANGUAGES.setOf(available)));
    }
}
