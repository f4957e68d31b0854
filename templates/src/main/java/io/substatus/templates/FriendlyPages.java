package io.substatus.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Renders the friendly pages when the module is built: every family in every language, as a document and as a
 * fragment. The same sources always give the same bytes. Not used at run time.
 */
public final class FriendlyPages {

    private final Templates templates = new Templates();
    private final Path classes;

    private FriendlyPages(Path classes) {
        this.classes = classes;
    }

    /**
     * Writes the pages.
     *
     * @param args the folder of compiled classes, below which the pages come to lie beside this class
     * @throws IOException if a message bundle cannot be read or a page cannot be written
     * @throws IllegalArgumentException if the folder is not named
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments: " + args.length + " (expected: the folder of classes)");
        }
        FriendlyPages pages = new FriendlyPages(Path.of(args[0]));
        for (String language : Languages.ALL) {
            pages.write(Messages.read(language));
        }
    }

    private void write(Messages messages) throws IOException {
        for (Family family : Family.values()) {
            FriendlyView view = FriendlyView.of(family, messages);
            write(family.resource(messages.language(), false), templates.render("friendly", view));
            write(family.resource(messages.language(), true), templates.render("friendly-fragment", view));
        }
    }

    private void write(String resource, String page) throws IOException {
        Path file = classes.resolve("io/substatus/templates").resolve(resource);
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }
}
