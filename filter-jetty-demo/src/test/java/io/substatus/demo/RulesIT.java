package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.RunningDemo.Shopper;
import io.substatus.demo.keys.Keys;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules of web.config let through. */
@ExtendWith(RunningDemo.class)
class RulesIT {

    private static final String HTML = "Accept: text/html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar.txt",
                "/queue.txt",
                "/downloads/price-list.txt",
                "/style/leaf.svg",
                "/teas?find=assam",
                "/tables/"
            })
    void letThroughWhatNobodyMinds(String path, Shopper shopper) {
        assertThat(shopper.get(path).status()).isEqualTo(200);
    }

    @Test
    void letThroughWhatKeepsToThem(Shopper shopper) {
        assertThat(shopper.get("/cart", "X-Coupon: LEAF10").status()).isEqualTo(200);
        assertThat(shopper.get("/teas", "User-Agent: Lynx/2.9").status()).isEqualTo(200);
        assertThat(shopper.get("/queue.txt", "X-Forwarded-For: 198.51.100.4").status())
                .isEqualTo(200);
        assertThat(shopper.post("/photos", "Content-Length: 0").status()).isEqualTo(200);
    }

    @Test
    void showVouchersOverTls(Shopper shopper) throws Exception {
        assertThat(overTls(shopper, Keys.ROSA, "/vouchers/sold.txt").status()).isEqualTo(200);
        assertThat(overTls(shopper, Keys.NOBODY, "/vouchers/gold.txt").status()).isEqualTo(200);
    }

    private static Response overTls(Shopper shopper, String client, String path) throws Exception {
        try (HttpWire wire = HttpWire.wire(shopper.server().tlsPort())
                .tls(shopper.server().keys().context(client))
                .connect()) {
            return wire.request("GET", path, "");
        }
    }

    @Test
    void giveStrangersAPageInTheirLanguage(Shopper shopper) {
        Response german = shopper.asStranger("GET", "/archive/1897", HTML, "Accept-Language: de-AT, en;q=0.5");
        Response english = shopper.asStranger("GET", "/archive/1897", HTML, "Accept-Language: en-GB, de;q=0.5");

        assertThat(german.status()).isEqualTo(404);
        assertThat(german.header("Content-Language")).contains("de");
        assertThat(german.text()).contains("Diesen Tee gibt es im Archiv nicht");
        assertThat(english.header("Content-Language")).contains("en");
        assertThat(english.text()).contains("That tea is not in the archive");
        assertThat(shopper.asStranger("GET", "/nowhere", HTML).text()).doesNotContain("archive");
    }

    @Test
    void knowLeedsByItsName(Shopper shopper) {
        String right = "Host: leeds.fernhill.example";

        assertThat(shopper.asStranger("GET", "/leeds/seat", right).status()).isEqualTo(200);
        assertThat(shopper.asStranger("GET", "/leeds/seat").status()).isEqualTo(404);
    }
}
