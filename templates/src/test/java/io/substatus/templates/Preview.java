package io.substatus.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes sample pages to look at in a browser. */
final class Preview {

    private Preview() {}

    /** Writes them into the folder that is named. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        ThymeleafRenderer renderer = new ThymeleafRenderer();
        Files.writeString(folder.resolve("404.8.html"), renderer.detailed(Reports.hiddenSegment()));
        Files.writeString(folder.resolve("502.3.html"), renderer.detailed(Reports.uncaughtException()));
        Files.writeString(folder.resolve("404.4.html"), renderer.detailed(Reports.mistyped()));
        for (String language : renderer.languages()) {
            Files.writeString(folder.resolve("404." + language + ".html"), friendly(renderer, 404, language));
            Files.writeString(folder.resolve("500." + language + ".html"), friendly(renderer, 500, language));
            Files.writeString(folder.resolve("503." + language + ".html"), friendly(renderer, 503, language));
        }
    }

    private static String friendly(ThymeleafRenderer renderer, int status, String language) {
        String page = renderer.friendly(status, language, false);
        if (page == null) {
            throw new IllegalStateException("status " + status + " has no page in " + language);
        }
        return page.replace("{{status}}", Integer.toString(status))
                .replace("{{reference}}", "7F3K-29QD-M4XA")
                .replace("{{time}}", "22 Nov 2026 14:03 UTC")
                .replaceAll("\\{\\{[#/]site}}", "")
                .replace("{{site}}", "Example Shop")
                .replace("{{home}}", "/shop/")
                .replaceAll(status == 503 ? "\\{\\{[#/]retry}}" : "(?s)\\{\\{#retry}}.*?\\{\\{/retry}}", "")
                .replace("{{retry}}", "14:20 UTC");
    }
}
