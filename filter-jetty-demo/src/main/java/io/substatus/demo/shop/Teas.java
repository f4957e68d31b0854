package io.substatus.demo.shop;

import java.util.List;
import java.util.Optional;

/**
 * The teas on offer. Immutable.
 *
 * @param all every tea, in the order of the shelf
 */
public record Teas(List<Tea> all) {

    /** Copies the list. */
    public Teas {
        all = List.copyOf(all);
    }

    static Teas range() {
        return new Teas(List.of(
                new Tea(
                        "darjeeling",
                        "Darjeeling first flush",
                        "Margaret's Hope, India",
                        "muscat, wet stone",
                        840,
                        5200),
                new Tea("assam", "Assam second flush", "Mangalam, India", "malt, cocoa husk", 640, 9100),
                new Tea("keemun", "Keemun hao ya", "Qimen, China", "orchid, toast", 760, 3400),
                new Tea("sencha", "Sencha asamushi", "Uji, Japan", "fresh hay, sea air", 920, 1800),
                new Tea("nyasa", "White Nyasa", "Shire Highlands, Malawi", "melon, honeysuckle", 1180, 600),
                new Tea("smoke", "Fernhill smoke", "blended here", "pine, plum, tar", 580, 7700)));
    }

    /** The tea of a name in URLs. */
    Optional<Tea> find(String slug) {
        return all.stream().filter(tea -> tea.slug().equals(slug)).findFirst();
    }
}
