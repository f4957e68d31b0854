package io.substatus.internal.nearmiss;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.page.MappingCandidate;
import io.substatus.page.NearMisses;
import io.substatus.status.SubStatusCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearMissFinderTest {

    private static Shop shop() {
        return Shop.with(
                        "/index.html",
                        "/about.html",
                        "/docs/manual.pdf",
                        "/docs/Readme.txt",
                        "/images/tea/green.png",
                        "/images/logo.png",
                        "/static/app.css",
                        "/WEB-INF/web.xml",
                        "/WEB-INF/views/cart.jsp",
                        "/META-INF/resources/badge.svg")
                .servlet("checkout", "/checkout/*")
                .servlet("login", "/login")
                .servlet("orders", "/api/orders/*", "/basket/")
                .servlet("actions", "*.do");
    }

    @ParameterizedTest
    @CsvSource({
        "/Docs/manual.pdf, /shop/docs/manual.pdf, upper and lower case",
        "/docs/readme.txt, /shop/docs/Readme.txt, upper and lower case",
        "/docs/manaul.pdf, /shop/docs/manual.pdf, one letter differs",
        "/docs/manul.pdf, /shop/docs/manual.pdf, one letter differs",
        "/dosc/manaul.pdf, /shop/docs/manual.pdf, one letter differs",
        "/images/tee/green.png, /shop/images/tea/green.png, one letter differs",
        "/about, /shop/about.html, the extension is missing",
        "/images/logo.jpeg, /shop/images/logo.png, extension is another one",
        "/index.htm, /shop/index.html, one letter differs",
        "/docs/manual.pdf/, /shop/docs/manual.pdf, a slash too many",
        "/app.css, /shop/static/app.css, one folder further down",
        "/chekout/now, /shop/checkout/now, one letter differs",
        "/Checkout/now, /shop/checkout/now, upper and lower case",
        "/login/, /shop/login, slash at the end",
        "/basket, /shop/basket/, slash at the end",
        "/login/now, /shop/login, none below it",
        "/lgoin, /shop/login, one letter differs",
        "/api/oders/7, /shop/api/orders/7, one letter differs",
        "/cart.DO, /shop/cart.do, upper and lower case",
        "/shop/checkout/now, /shop/checkout/now, twice",
        "/shop/nothing, /shop/nothing, twice",
        "/store/docs/manual.pdf, /shop/docs/manual.pdf, Without its first segment",
        "/cart.jsp, /WEB-INF/views/cart.jsp, no client can fetch",
        "/badge.svg, /META-INF/resources/badge.svg, no client can fetch",
        "/WEB-INF/docs/manual.pdf, /shop/docs/manual.pdf, can be fetched",
    })
    void slipGivesTheRightHintFirst(String path, String meant, String why) {
        List<String> hints = shop().hints(path);

        assertThat(hints).as(path).isNotEmpty();
        assertThat(hints.get(0)).contains("\"" + meant + "\"").contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing/like/it",
                "/xy",
                "/docs/invoice.pdf",
                "/WEB-INF/web.xlm",
                "/%00",
                "//",
                "/../../etc/passwd",
                "no-slash",
                "",
            })
    void pathThatComesNearNothingGetsNoHint(String path) {
        assertThat(Shop.with("/docs/manual.pdf", "/WEB-INF/web.xml")
                        .servlet("checkout", "/checkout/*")
                        .hints(path))
                .isEmpty();
    }

    @Test
    void folderWithoutWelcomeFileSaysSo() {
        SubStatusCode noListing = SubStatusCode.of(403, 14);

        assertThat(shop().misses("/docs/", noListing).hints())
                .containsExactly("The folder \"/shop/docs/\" has none of the welcome files index.html, index.jsp.");
        assertThat(Shop.with("/docs/Index.html").misses("/docs/", noListing).hints())
                .first()
                .isEqualTo("\"/shop/docs/Index.html\" is there, but the welcome file is index.html:"
                        + " upper and lower case differ.");
        assertThat(Shop.with("/docs/index.jsp").misses("/docs/", noListing).hints())
                .as("one is there")
                .isEmpty();
        assertThat(shop().misses("/docs/", SubStatusCode.of(403)).mappings()).isEmpty();
    }

    @Test
    void mappingsStandInTheOrderInWhichContainersTryThem() {
        List<MappingCandidate> mappings = shop().misses("/nothing").mappings();

        assertThat(mappings)
                .extracting(MappingCandidate::pattern)
                .containsExactly("/basket/", "/login", "/api/orders/*", "/checkout/*", "*.do", "/");
        assertThat(mappings)
                .filteredOn(MappingCandidate::taken)
                .singleElement()
                .isEqualTo(new MappingCandidate("/", "DEFAULT", "default", true));
    }

    @Test
    void servletThatTookTheRequestIsMarked() {
        assertThat(shop().takenBy("orders", "/api/orders/*")
                        .misses("/api/orders/7")
                        .mappings())
                .filteredOn(MappingCandidate::taken)
                .extracting(MappingCandidate::pattern)
                .containsExactly("/api/orders/*");
        assertThat(shop().takenBy("orders", "").misses("/api/orders/7").mappings())
                .as("an error dispatch tells the name alone")
                .filteredOn(MappingCandidate::taken)
                .extracting(MappingCandidate::pattern)
                .containsExactly("/api/orders/*");
    }

    @Test
    void onlyMissingThingsAreLookedFor() {
        for (int status : new int[] {400, 401, 403, 405, 410, 500}) {
            Shop shop = shop();
            assertThat(shop.misses("/docs/manaul.pdf", SubStatusCode.of(status)))
                    .isEqualTo(NearMisses.NONE);
            assertThat(shop.asked + shop.listed).isZero();
        }
    }

    @Test
    void nameThatWouldTurnTextAroundIsQuotedAsItIs() {
        assertThat(Shop.with("/evil\u202Egnp.exe").hints("/evilgnp.exe"))
                .singleElement()
                .asString()
                .contains("\"/shop/evil\u202Egnp.exe\"");
        assertThat(Shop.with("/evil\nname.txt").hints("/evilname.txt"))
                .singleElement()
                .asString()
                .contains("\"/shop/evil name.txt\"")
                .doesNotContain("\n");
    }

    @Test
    void searchIsBoundedWhateverTheApplicationHolds() {
        Shop shop = Shop.with(IntStream.range(0, 5000)
                .mapToObj(i -> "/folder" + i % 50 + "/file-number-" + i + ".txt")
                .toArray(String[]::new));
        for (int i = 0; i < 2000; i++) {
            shop.servlet("servlet" + i, "/servlet-number-" + i + "/*", "/exact-number-" + i);
        }
        Search search = new Search(shop.failure("/folder1/file-numbre-x1.txt", 404), MappingTable.of(shop.servlets()));
        List<String> hints = NearMissFinder.hints(search);

        assertThat(hints).hasSize(3).first().asString().contains("/folder1/file-number-");
        assertThat(shop.asked).isLessThanOrEqualTo(Search.MAX_LOOK_UPS);
        assertThat(shop.listed).isLessThanOrEqualTo(Search.MAX_LISTINGS);
        assertThat(search.slips().pairs()).isLessThanOrEqualTo(Slips.MAX_PAIRS);
        assertThat(search.slips().cells()).isPositive().isLessThanOrEqualTo(Slips.MAX_PAIRS * 64L * 9);
        assertThat(search.mappings().patterns()).hasSize(MappingTable.MAX_PATTERNS);
        assertThat(shop.misses("/x").mappings()).hasSize(41).anyMatch(MappingCandidate::taken);
    }

    @Test
    void questionsBeyondTheBoundAreNotAsked() {
        Shop shop = shop();
        Search search = new Search(shop.failure("/x", 404), MappingTable.of(List.of()));
        for (int i = 0; i < 1000; i++) {
            assertThat(search.isFile("/index.html")).isEqualTo(i < Search.MAX_LOOK_UPS);
            assertThat(search.names("/").isEmpty()).isEqualTo(i >= Search.MAX_LISTINGS);
        }
        assertThat(shop.asked).isEqualTo(Search.MAX_LOOK_UPS);
        assertThat(shop.listed).isEqualTo(Search.MAX_LISTINGS);
    }

    @Test
    void longPathsCostNothing() {
        Shop shop = shop();

        assertThat(shop.hints("/docs/" + "manual.pdf".repeat(200))).isEmpty();
        assertThat(shop.hints("/docs".repeat(100) + "/manaul.pdf")).isEmpty();
        assertThat(shop.asked).isLessThanOrEqualTo(2 * Search.MAX_LOOK_UPS);
    }

    @Test
    void contextPathOfTheRootIsNoHint() {
        assertThat(Shop.with("/docs/manual.pdf").atRoot().hints("/store/docs/manual.pdf"))
                .singleElement()
                .asString()
                .contains("Without its first segment", "\"/docs/manual.pdf\"");
    }
}
