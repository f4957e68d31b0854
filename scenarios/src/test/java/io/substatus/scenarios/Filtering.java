package io.substatus.scenarios;

import java.util.List;
import java.util.stream.Stream;

/** What {@code requestFiltering} of a web.config refuses for how it is asked. Stateless. */
final class Filtering {
    private static final String RULES = """
            <configuration>
              <system.webServer>
                <security>
                  <requestFiltering allowHighBitCharacters="false">
                    <requestLimits maxAllowedContentLength="500" maxUrl="200" maxQueryString="100">
                      <headerLimits><add header="X-Greeting" sizeLimit="50"/></headerLimits>
                    </requestLimits>
                    <verbs><add verb="PATCH" allowed="false"/></verbs>
                    <fileExtensions><add fileExtension=".blend" allowed="false"/></fileExtensions>
                    <hiddenSegments><add segment="recipes"/></hiddenSegments>
                    <denyUrlSequences><add sequence="secret"/></denyUrlSequences>
                    <denyQueryStringSequences><add sequence="union select"/></denyQueryStringSequences>
                    <filteringRules>
                      <filteringRule name="resellers">
                        <scanHeaders><add requestHeader="X-Purpose"/></scanHeaders>
                        <denyStrings><add string="resale"/></denyStrings>
                      </filteringRule>
                    </filteringRules>
                  </requestFiltering>
                </security>
              </system.webServer>
            </configuration>
            """;

    private static final int SEGMENTS_OF_IIS = 32;

    private static final Stage STAGE = Stage.of("filtered")
            .webConfig(RULES)
            .app(app -> app.file("price-list.txt", "Assam 4.20\n")
                    .file("secret-offers.txt", "Assam 3.90\n")
                    .file("house.blend", "Assam, Ceylon\n")
                    .file("recipes/chai.txt", "cardamom\n"));

    private Filtering() {}

    static List<Scenario> all() {
        return Stream.concat(byText().stream(), bySize().stream()).toList();
    }

    private static List<Scenario> byText() {
        return List.of(
                Scenario.of("404.5", "offersNotForEverybody", STAGE)
                        .get("/secret-offers.txt")
                        .evidence("denyUrlSequences", "sequence=\"secret\"", "/secret-offers.txt")
                        .win32(0),
                Scenario.of("404.6", "priceChangedFromOutside", STAGE)
                        .request("PATCH", "/price-list.txt", "Content-Length: 0")
                        .evidence("verb=\"PATCH\" allowed=\"false\"")
                        .win32(0),
                Scenario.of("404.7", "blendOfTheHouse", STAGE)
                        .get("/house.blend")
                        .evidence("fileExtension=\".blend\" allowed=\"false\"", "/house.blend")
                        .win32(0),
                Scenario.of("404.8", "recipesOfTheHouse", STAGE)
                        .get("/recipes/chai.txt")
                        .evidence("segment=\"recipes\"", "/recipes/chai.txt")
                        .win32(0),
                Scenario.of("404.11", "plusThatMeansABlank", STAGE)
                        .get("/price+list.txt")
                        .evidence("allowDoubleEscaping=\"false\"", "/price list.txt")
                        .win32(0),
                Scenario.of("404.12", "greenTeaInGerman", STAGE)
                        .get("/gr%C3%BCn.txt")
                        .evidence("allowHighBitCharacters=\"false\"", "U+00FC")
                        .win32(0),
                Scenario.of("404.18", "queryThatSpeaksSql", STAGE)
                        .get("/price-list.txt?tea=1%20UNION%20SELECT%20price")
                        .evidence("sequence=\"union select\"")
                        .win32(0),
                Scenario.of("404.19", "resellerWhoSaysSo", STAGE)
                        .get("/price-list.txt", "X-Purpose: resale")
                        .evidence("name=\"resellers\"", "string=\"resale\"")
                        .win32(0));
    }

    private static List<Scenario> bySize() {
        return List.of(
                Scenario.of("404.10", "greetingWithoutEnd", STAGE)
                        .get("/price-list.txt", "X-Greeting: " + "o".repeat(51))
                        .evidence("header=\"X-Greeting\" sizeLimit=\"50\"", "51 bytes")
                        .win32(0),
                Scenario.of("404.13", "letterOfALover", STAGE)
                        .request("POST", "/price-list.txt", "Content-Type: text/plain")
                        .body("l".repeat(501))
                        .evidence("maxAllowedContentLength=\"500\"", "501 bytes")
                        .win32(0),
                Scenario.of("404.14", "teaWithEveryName", STAGE)
                        .get("/" + "x".repeat(200))
                        .evidence("maxUrl=\"200\"")
                        .win32(0),
                Scenario.of("404.15", "questionWithoutEnd", STAGE)
                        .get("/price-list.txt?" + "q".repeat(101))
                        .evidence("maxQueryString=\"100\"", "101 bytes")
                        .win32(0),
                Scenario.of("404.20", "shelfBehindShelf", STAGE)
                        .get("/t".repeat(SEGMENTS_OF_IIS)) // and the context path
                        .evidence("maxUrlSegments=\"" + SEGMENTS_OF_IIS + "\"", SEGMENTS_OF_IIS + 1 + " segments")
                        .win32(0));
    }
}
