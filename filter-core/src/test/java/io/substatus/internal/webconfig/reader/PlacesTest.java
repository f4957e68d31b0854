package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are right whatever stands before them. */
class PlacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!-- <a b='c'> > ' \" -->",
                "<![CDATA[ <a b='c'> > ' \" ]]>",
                "<?a <a b='c'> > ' \" ?>",
                "<!----><!-- -><a/> -->",
                "<httpLogging selectiveLogging = 'LogAll' ></httpLogging >",
                "<rewrite a='>' b=\"'/>\" ><x/></rewrite>",
                "<rewrite\t\t/>"
            })
    void whatStandsBeforeIsNotMistaken(String before) {
        assertThat(Folder.webServer(before + "\n<handlers xmlns:p='q'  xmlns = \"\"  wrong = ''/>")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("/WEB-INF/web.config:4:36: 'wrong' is no attribute of <handlers>");
    }

    @Test
    void problemsOfALineAreInItsOrder() {
        assertThat(Folder.webServer("<staticContent><mimeMap fileExtension='.a' x='' y=''/></staticContent>")
                        .problems())
                .extracting(problem -> problem.substring("/WEB-INF/web.config:".length(), problem.indexOf(' ')))
                .containsExactly("3:16:", "3:44:", "3:49:");
    }

    @Test
    void bytesThatNameUtf16InOtherLettersAreUtf8() {
        assertThat(Folder.of("<?xml version='1.0' encoding='utf-16'?><configuration/>")
                        .problems())
                .isEmpty();
    }
}
