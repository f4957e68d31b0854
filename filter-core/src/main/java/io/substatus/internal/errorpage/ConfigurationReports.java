package io.substatus.internal.errorpage;

import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.page.ConfigurationReport;
import io.substatus.page.Field;
import io.substatus.page.FileFault;

/** Masks and cuts what is wrong with the configuration: its lines may hold passwords. Stateless. */
final class ConfigurationReports {

    /** Of a longer line only what stands around the column is shown. */
    private static final int LINE = 300;

    private ConfigurationReports() {}

    static ConfigurationReport of(ConfigurationReport report, Masker masker, Caps caps) {
        String stale = report.stale();
        return new ConfigurationReport(
                stale == null ? null : caps.cut(masker.text(stale)),
                report.faults().stream()
                        .limit(caps.headers())
                        .map(fault -> of(fault, masker, caps))
                        .toList());
    }

    private static FileFault of(FileFault fault, Masker masker, Caps caps) {
        String expected = fault.expected();
        return new FileFault(
                caps.cut(masker.text(fault.file())),
                fault.line(),
                fault.column(),
                caps.cut(masker.text(fault.fault())),
                expected == null ? null : caps.cut(masker.text(expected)),
                fault.firstLine(),
                fault.lines().stream()
                        .map(line -> around(masker.text(line), fault.column(), Math.min(LINE, caps.value())))
                        .toList(),
                fault.facts().stream()
                        .map(fact -> new Field(fact.name(), caps.cut(masker.text(fact.value()))))
                        .toList());
    }

    /** Masked as a whole before it is cut, since a part of a secret is not known for one. */
    private static String around(String line, int column, int max) {
        int from = Math.max(0, Math.min(line.length(), column) - max / 2);
        return line.length() <= max || column < max / 2
                ? Caps.cut(line, max)
                : "…" + Caps.cut(line.substring(from), max);
    }
}
