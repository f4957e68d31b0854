package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Trigger.found;
import static io.substatus.demo.workshop.Trigger.foundAs;

import java.util.List;

/** The shop's own faults. Stateless. */
final class ShopTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "500.0",
                    "Use a coupon nobody thought of",
                    "The cart reads the percentage from the coupon's last two letters; these are no digits.",
                    link("/cart?coupon=SPRING")),
            foundAs(
                    "500.0-timeout",
                    "500.0",
                    "Ask for the year's report",
                    "The servlet starts an asynchronous request and nobody completes it in 700 ms.",
                    link("/reports/year")),
            found(
                    "500.13",
                    "Print the catalogue on one sheet",
                    "The servlet asks for an array that no heap of this machine holds: OutOfMemoryError.",
                    link("/labels/sheet")),
            found(
                    "500.21",
                    "Have a gift wrapped",
                    "web.xml names a servlet class that nobody packed.",
                    link("/gift-wrap")),
            found(
                    "500.100",
                    "Print the label of a tin",
                    "The page's template asks the tea for its harvest, which a tea does not have.",
                    link("/teas/darjeeling/label")),
            found(
                    "503.0",
                    "Order a gift card",
                    "The servlet throws UnavailableException: the engraver is away for a second.",
                    link("/gift-cards")),
            found(
                    "503.3",
                    "Print forty labels at once",
                    "The printer's queue holds four jobs; the pool rejects what comes after.",
                    link("/labels?copies=40")),
            found(
                    "503.4",
                    "Compare three years of orders",
                    "The report holds two connections, which is all the pool has, and waits for a third.",
                    link("/reports/orders?years=3")));

    private ShopTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("The shop", ALL);
    }
}
