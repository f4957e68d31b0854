package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.RunningDemo.Shopper;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop as long as nothing fails. */
@ExtendWith(RunningDemo.class)
class ShopIT {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private HttpResponse<String> post(Shopper shopper, String path, String form)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(shopper, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Shopper shopper, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(shopper, path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(Shopper shopper, String path) {
        return URI.create("http://localhost:" + shopper.server().port() + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/teas", "/teas/assam", "/cart", "/sign-in", "/api/teas", "/api/teas/assam", "/labels?copies=1"})
    void serves(String path, Shopper shopper) {
        Response response = shopper.get(path);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("X-Substatus")).isEmpty();
    }

    @Test
    void sellsTeaAndTakesCoupons(Shopper shopper) throws Exception {
        assertThat(post(shopper, "/cart/add", "tea=assam").body()).contains("To pay: <span>£6.40</span>");
        assertThat(get(shopper, "/cart?coupon=LEAF10").body()).contains("To pay: <span>£5.76</span>");
    }

    @Test
    void letsCustomersSignIn(Shopper shopper) throws Exception {
        assertThat(get(shopper, "/account").body()).contains("<h1>Sign in</h1>");
        assertThat(post(shopper, "/j_security_check", "j_username=rosa&j_password=second-flush")
                        .body())
                .contains("do not belong together");
        assertThat(get(shopper, "/account").body()).contains("<h1>Sign in</h1>");
        assertThat(post(shopper, "/j_security_check", "j_username=rosa&j_password=first-flush")
                        .body())
                .contains("Welcome back, <span>rosa</span>");
    }

    @Test
    void passesOnAPriceThatItGets(Shopper shopper) {
        assertThat(shopper.get("/auctions/colombo").text()).isEqualTo("{\"rupeesPerKilo\":412}");
    }

    @Test
    void readsOrdersOfCustomersWithAToken(Shopper shopper) {
        Response response = shopper.get("/api/orders", "Authorization: Bearer autumn-2026");

        assertThat(response.text()).isEqualTo("[]");
    }

    @Test
    void readsAsManyYearsAsThePoolHasConnections(Shopper shopper) {
        assertThat(shopper.get("/reports/orders?years=2").status()).isEqualTo(200);
        assertThat(shopper.get("/reports/orders?years=3").status()).isEqualTo(503);
        assertThat(shopper.get("/reports/orders?years=2").status()).isEqualTo(200);
    }

    @Test
    void answersConditionalRequests(Shopper shopper) {
        assertThat(shopper.get("/api/teas", "If-Modified-Since: Sat, 21 Nov 2026 10:00:00 GMT")
                        .status())
                .isEqualTo(304);
        assertThat(shopper.get("/api/teas", "If-Modified-Since: Sun, 01 Jun 2025 10:00:00 GMT")
                        .status())
                .isEqualTo(200);
    }
}
