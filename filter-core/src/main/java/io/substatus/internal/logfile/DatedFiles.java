package io.substatus.internal.logfile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Files that are called by the period of their lines, which is a line's own time in one zone. Thread-safe: what is
 * remembered is immutable, and to find it twice does no harm.
 */
final class DatedFiles implements FileNaming {

    private final String prefix;
    private final Dating dating;
    private final ZoneRules rules;
    private final String suffix;
    private @Nullable Span last;

    /**
     * @param prefix what stands before the digits of the period
     * @param suffix what stands behind them
     */
    DatedFiles(String prefix, Dating dating, ZoneId zone, String suffix) {
        this(prefix, dating, zone.getRules(), suffix);
    }

    private DatedFiles(String prefix, Dating dating, ZoneRules rules, String suffix) {
        this.prefix = prefix;
        this.dating = dating;
        this.rules = rules;
        this.suffix = suffix;
    }

    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public DatedFiles suffixed(String other) {
        return other.equals(suffix) ? this : new DatedFiles(prefix, dating, rules, other);
    }

    @Override
    public long number(long epochMillis) {
        return span(epochMillis).number();
    }

    /** Always: the border is a time. */
    @Override
    public boolean hasRoomFor(long bytes) {
        return true;
    }

    @Override
    public String fileName(Path folder, long epochMillis, byte[] head, int bytes) {
        return fileName(epochMillis);
    }

    /** The name of the file that holds the moment. */
    String fileName(long epochMillis) {
        return prefix + dating.digits(span(epochMillis).start()) + suffix;
    }

    private Span span(long epochMillis) {
        Span known = last;
        if (known == null || !known.holds(epochMillis)) {
            known = Span.around(epochMillis, dating, rules);
            last = known;
        }
        return known;
    }
}
