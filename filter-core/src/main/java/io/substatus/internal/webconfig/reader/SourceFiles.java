package io.substatus.internal.webconfig.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files of one configuration, of bounded size. Confined to one reading. */
final class SourceFiles {

    private static final int LARGEST = 1 << 20;
    private static final int LARGEST_TOGETHER = 4 << 20;

    private final ConfigFiles files;
    private final String shownFolder;
    private final Report report;
    private final Map<String, Optional<Element>> read = new HashMap<>();
    private int bytes;

    SourceFiles(ConfigFiles files, String shownFolder, Report report) {
        this.files = files;
        this.shownFolder = shownFolder;
        this.report = report;
    }

    /**
     * Returns the outermost element of a file, or null when there is a problem, which is reported. A file that several
     * sections name is read once.
     */
    @Nullable
    Element read(String name) {
        return read.computeIfAbsent(name, ignored -> Optional.ofNullable(readNow(name)))
                .orElse(null);
    }

    private @Nullable Element readNow(String name) {
        String shown = shownFolder + name;
        report.reads(shown);
        byte[] content = content(name, shown);
        if (content == null) {
            return null;
        }
        XmlBytes.Decoded decoded = XmlBytes.decode(content);
        SourceText source = new SourceText(shown, decoded.text());
        Fault fault = decoded.fault();
        if (fault != null) {
            report.add(source, decoded.faultAt(), Modules.CORE, fault);
            return null;
        }
        return XmlTree.read(source, report);
    }

    private byte @Nullable [] content(String name, String shown) {
        try (InputStream in = files.open(name)) {
            if (in == null) {
                report.add(shown, Modules.CORE, new Fault(Fault.NOT_FOUND, "there is no such file", null));
                return null;
            }
            byte[] content = in.readNBytes(LARGEST + 1);
            bytes += content.length;
            return isSmall(content, shown) ? content : null;
        } catch (IOException | RuntimeException e) {
            // A name that the file system does not understand ends in all kinds of exceptions.
            report.add(shown, Modules.CORE, new Fault(Fault.NOT_READABLE, "the file cannot be read: " + e, null));
            return null;
        }
    }

    private boolean isSmall(byte[] content, String shown) {
        boolean small = content.length <= LARGEST && bytes <= LARGEST_TOGETHER;
        if (!small) {
            String expected = "at most " + LARGEST + " bytes, and " + LARGEST_TOGETHER + " with all other files";
            report.add(shown, Modules.CORE, Fault.invalid("the file is too large", expected));
        }
        return small;
    }
}
