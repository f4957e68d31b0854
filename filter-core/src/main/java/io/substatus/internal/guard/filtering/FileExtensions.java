package io.substatus.internal.guard.filtering;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.RequestFiltering;
import java.util.List;

/** 404.7: {@code fileExtensions} denies the extension of the path. A path without one has the extension {@code "."}. */
final class FileExtensions implements Check {

    private static final char[] WITHOUT = {'.'};

    private final RequestFiltering.FileExtensions extensions;
    private final FoldedNames names;
    private final AllowedUrls exempt;
    private final boolean withoutDenied;

    FileExtensions(RequestFiltering.FileExtensions extensions, AllowedUrls exempt) {
        this.extensions = extensions;
        this.names =
                new FoldedNames(extensions.entries().stream().map(Listed::name).toList());
        this.exempt = exempt;
        this.withoutDenied = isDenied(WITHOUT, 0, 1);
    }

    @Override
    public String rule() {
        return "fileExtensions";
    }

    @Override
    public boolean isIdle() {
        return extensions.allowUnlisted() && extensions.entries().stream().allMatch(Listed::allowed);
    }

    /** The reading of the path that has the extension. */
    @Override
    public int find(GuardedRequest request, Examined texts) {
        Url url = texts.url(request);
        for (int i = url.firstBare(); i < url.readings(); i++) {
            if (isDenied(url.reading(i))) {
                return i;
            }
        }
        return NOTHING;
    }

    private boolean isDenied(Text path) {
        long extension = Extensions.of(path);
        return extension == Extensions.NONE
                ? withoutDenied
                : isDenied(path, extension) || isDenied(path, Extensions.ofCut(path, extension));
    }

    private boolean isDenied(Text path, long extension) {
        return extension != Extensions.NONE
                && isDenied(path.chars(), Extensions.from(extension), Extensions.to(extension))
                && !(isUnlisted(path, extension) && Extensions.isWellKnown(path, extension));
    }

    private boolean isUnlisted(Text path, long extension) {
        return names.find(path.chars(), Extensions.from(extension), Extensions.to(extension)) < 0;
    }

    private boolean isDenied(char[] text, int from, int to) {
        int index = names.find(text, from, to);
        return index < 0
                ? !extensions.allowUnlisted()
                : !extensions.entries().get(index).allowed();
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return exempt.allow(request, texts) || (!extensions.applyToWebDAV() && WebDavRequests.contain(request));
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        Text path = texts.url(request).reading(found);
        String extension = denied(path);
        boolean listed = names.find(extension.toCharArray(), 0, extension.length()) >= 0;
        return Evidence.refusal(
                7,
                listed
                        ? Evidence.denied("fileExtensions", "fileExtension", extension)
                        : Evidence.unlisted("fileExtensions", "fileExtension", extension),
                "The path " + Evidence.quoted(path) + " has "
                        + (extension.equals(".")
                                ? "no extension."
                                : "the extension " + EvidenceText.quoted(extension) + "."),
                accepted());
    }

    private String denied(Text path) {
        long extension = Extensions.of(path);
        if (extension == Extensions.NONE) {
            return ".";
        }
        long meant = isDenied(path, extension) ? extension : Extensions.ofCut(path, extension);
        return new String(path.chars(), Extensions.from(meant), Extensions.to(meant) - Extensions.from(meant));
    }

    private String accepted() {
        List<String> allowed = extensions.entries().stream()
                .filter(Listed::allowed)
                .map(Listed::name)
                .toList();
        return extensions.allowUnlisted()
                ? "Accepted is every extension that the list does not deny."
                : "Accepted is " + (allowed.isEmpty() ? "none" : String.join(", ", allowed)) + ".";
    }
}
