package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code app_offline.htm} in the root of an application takes it out of service, with 503.0 and the file itself as the
 * answer, until the file is gone; in any spelling as to case. The file system is asked once a second at most, by the
 * thread that comes at the right moment. Thread-safe; asking in between reads a clock.
 */
public final class OfflineFile {

    /** What befalls every request meanwhile. */
    public static final Refusal REFUSAL = Refusal.of(
            503,
            0,
            "app_offline.htm",
            "The file app_offline.htm in the root of the application takes it out of service.",
            "The application is in service again, without a restart, as soon as the file is gone.");

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final OfflineLookUp lookUp;
    private final AtomicLong next;
    private volatile @Nullable OfflinePage page;

    OfflineFile(Path root, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lookUp = new OfflineLookUp(root);
        this.next = new AtomicLong(nanoTime.getAsLong() + PAUSE);
        this.page = lookUp.look(null);
    }

    /** Watches the folder that an application is served from. */
    public static OfflineFile in(Path root) {
        return new OfflineFile(root, System::nanoTime);
    }

    /** The page that answers every request, or null while the application is in service. */
    public @Nullable OfflinePage page() {
        long due = next.get();
        long now = nanoTime.getAsLong();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            look();
        }
        return page;
    }

    private void look() {
        OfflinePage before = page;
        OfflinePage found = lookUp.look(before);
        page = found;
        if ((before == null) != (found == null)) {
            LOGGER.log(
                    Level.INFO,
                    found == null
                            ? "app_offline.htm is gone, the application is in service"
                            : "app_offline.htm is there, the application is out of service");
        }
    }
}
