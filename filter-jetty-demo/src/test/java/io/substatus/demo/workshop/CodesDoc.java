package io.substatus.demo.workshop;

import static java.util.Objects.requireNonNull;

import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import io.substatus.status.SubStatusEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code docs/codes.md}: the catalogue, how each code comes about, and how to see it in the demo. Stateless. */
final class CodesDoc {
    private static final int PORT = 8080;
    private static final int TLS_PORT = 8443;

    private static final String HEAD = """
            # Codes

            <!-- Written by a test from the catalogue and the demo's triggers. Do not edit; CodesDocTest says how to write it anew. -->

            Every sub-status, what it means on a Java server, what usually causes it, and how to see it happen: start the
            [demo](../README.md#try-it) and send the request.

            * **found**: Substatus recognises it by what happened. Where in doubt it says sub-status 0 and why.
            * **rule**: refused by a rule of [web.config](web-config.md), or declared by the application.
            * **found, rule**: either.

            Every code can be [declared](declare.md) by the application, with what stands at each, by attribute, annotation or call.
            A plain status such as 422 or 504 has sub-status 0.

            """;

    private CodesDoc() {}

    /**
     * The whole text.
     *
     * @param how for each code of the list: guard, diagnosis or both
     */
    static String text(Map<SubStatusCode, String> how) {
        StringBuilder text = new StringBuilder(HEAD);
        List<SubStatusEntry> entries = entries(how);
        contents(entries, how, text);
        entries.forEach(entry -> section(entry, how(entry, how), text));
        return text.toString();
    }

    /** The codes of the list, and those of the catalogue beyond it. */
    private static List<SubStatusEntry> entries(Map<SubStatusCode, String> how) {
        SubStatusCatalog catalog = SubStatusCatalog.shipped();
        Collection<SubStatusCode> codes = new TreeSet<>(how.keySet());
        catalog.subStatuses().forEach(entry -> codes.add(entry.code()));
        return codes.stream()
                .map(code -> requireNonNull(catalog.find(code), code.toString()))
                .toList();
    }

    private static String how(SubStatusEntry entry, Map<SubStatusCode, String> how) {
        return switch (how.getOrDefault(entry.code(), "")) {
            case "diagnosis" -> "found";
            case "guard" -> "rule";
            case "both" -> "found, rule";
            default -> "declared only";
        };
    }

    private static void contents(List<SubStatusEntry> entries, Map<SubStatusCode, String> how, StringBuilder text) {
        Map<Integer, List<SubStatusEntry>> byStatus = entries.stream()
                .collect(Collectors.groupingBy(e -> e.code().status(), TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, group) -> {
            text.append("**").append(status).append("** ");
            text.append(group.stream()
                    .map(entry -> "[" + entry.code() + "](#" + anchor(entry) + ")")
                    .collect(Collectors.joining(" · ")));
            text.append("\n\n");
        });
        text.append(count(entries, how, "found")).append(" codes are found, ");
        text.append(count(entries, how, "rule")).append(" need a rule, ");
        text.append(count(entries, how, "found, rule")).append(" come about either way; the demo makes ");
        text.append(entries.stream().filter(entry -> !triggers(entry).isEmpty()).count());
        text.append(" of them happen.\n");
    }

    private static long count(List<SubStatusEntry> entries, Map<SubStatusCode, String> how, String word) {
        return entries.stream().filter(entry -> how(entry, how).equals(word)).count();
    }

    /** As the usual renderers of Markdown make it from the heading. */
    private static String anchor(SubStatusEntry entry) {
        return heading(entry)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-');
    }

    private static String heading(SubStatusEntry entry) {
        return entry.code() + " " + entry.title();
    }

    private static void section(SubStatusEntry entry, String how, StringBuilder text) {
        text.append("\n## ").append(heading(entry)).append("\n\n");
        text.append(escape(entry.meaning())).append("\n\n");
        text.append("How: ")
                .append(how)
                .append(" · declare: `")
                .append(entry.code())
                .append("`\n");
        if (!entry.causes().isEmpty()) {
            text.append('\n');
            entry.causes()
                    .forEach(cause -> text.append("* ").append(escape(cause)).append('\n'));
        }
        text.append('\n').append(demo(entry)).append('\n');
    }

    private static String demo(SubStatusEntry entry) {
        List<String> lines = new ArrayList<>();
        for (Trigger trigger : triggers(entry)) {
            String rule = trigger.rule().isEmpty() ? "" : " Rule: `" + trigger.rule() + "`";
            lines.add(trigger.label() + ". " + trigger.cause() + rule + "\n\n```\n"
                    + trigger.call().curl(trigger.call().way() == Call.Way.TLS ? TLS_PORT : PORT) + "\n```");
        }
        String reason = NotShown.reason(entry.code());
        if (reason != null) {
            lines.add((lines.isEmpty() ? "none: " : "Not from its own cause: ") + reason);
        }
        return "Demo: " + (lines.isEmpty() ? "-" : String.join("\n\n", lines));
    }

    private static List<Trigger> triggers(SubStatusEntry entry) {
        return Triggers.of(entry.code());
    }

    /** Elements, stars and underscores of the catalogue's plain text mean themselves. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }
}
