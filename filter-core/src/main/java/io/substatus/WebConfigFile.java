package io.substatus;

import io.substatus.internal.config.LogFileSettings;
import io.substatus.internal.config.WebConfigName;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.gate.GuardOptions;
import io.substatus.internal.guard.access.OfflineFile;
import io.substatus.internal.guard.access.OfflinePage;
import io.substatus.internal.pipeline.Marks;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.ReadConfiguration;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.reader.WebConfigReader;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The application's {@code web.config}: read at the start, and again by the first request that comes a second or more
 * after the file changed. Thread-safe; one request reads, the others go on with what held before.
 */
final class WebConfigFile {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final ServletContext context;
    private final WebConfigName place;
    private final GuardOptions options;
    private final @Nullable Path file;
    private final @Nullable OfflineFile offline;
    private final AtomicLong nextLook;
    private volatile Gate gate;
    private volatile List<Problem> refused = List.of();
    private Stamp stamp;

    WebConfigFile(ServletContext context, WebConfigName place, GuardOptions options) {
        this.context = context;
        this.place = place;
        this.options = options;
        this.file = onDisk(context, place.path());
        String root = context.getRealPath("/");
        this.offline = root == null ? null : OfflineFile.in(Path.of(root));
        this.stamp = stamp();
        this.nextLook = new AtomicLong(System.nanoTime() + BETWEEN_LOOKS);
        this.gate = first();
        if (gate != Gate.OPEN) {
            BiPredicate<String, Integer> logged = this::isLogged;
            context.setAttribute(Marks.LOGGED, logged);
        }
    }

    /**
     * Where a file lies on the disk, or would lie; null for one in an archive, for which some containers give a path too:
     * the one inside the archive.
     */
    private static @Nullable Path onDisk(ServletContext context, String path) {
        String real = context.getRealPath(path);
        Path found = real == null ? null : Path.of(real);
        return found == null || Files.exists(found) || !isResource(context, path) ? found : null;
    }

    private static boolean isResource(ServletContext context, String path) {
        try {
            return context.getResource(path) != null;
        } catch (MalformedURLException e) {
            return false; // no resource can have such a name
        }
    }

    /** What the file says of the site as a whole; of a broken one the defaults. */
    Site site() {
        return gate.configuration().site();
    }

    /** Whether a request of a raw path, answered with a status, has a line in the log. */
    boolean isLogged(String uri, int status) {
        return gate.isLogged(context.getContextPath(), uri, status);
    }

    /** What stands before the application now. */
    Gate gate(long nanoTime) {
        long due = nextLook.get();
        if (file != null && nanoTime - due >= 0 && nextLook.compareAndSet(due, nanoTime + BETWEEN_LOOKS)) {
            look();
        }
        return gate;
    }

    /** What everybody gets while the application is out of service, or null; asked only where there is a file. */
    @Nullable
    OfflinePage offline() {
        return offline == null ? null : offline.page();
    }

    /** For what every request is refused; empty when the file is good. */
    List<Problem> problems() {
        return gate.problems();
    }

    /** What is wrong with a changed file that was not taken over; empty when what holds is what the file says. */
    List<Problem> refused() {
        return refused;
    }

    private Gate first() {
        if (!place.given() && !exists()) {
            return Gate.OPEN;
        }
        ReadConfiguration read = read();
        Configuration configuration = read.configuration();
        return configuration == null ? closed(read.problems()) : Gate.of(configuration, options);
    }

    private Gate closed(List<Problem> problems) {
        problems.forEach(problem -> tell(Level.ERROR, problem + "; every request is answered with 500.19"));
        return Gate.closed(problems);
    }

    /** Only the request that won the look comes here, and the next one not before a second has passed. */
    private synchronized void look() {
        Stamp now = stamp();
        if (now.isSameAs(stamp)) {
            return;
        }
        stamp = now;
        if (now.isSameAs(Stamp.NO_FILE)) {
            tell(Level.WARNING, place.path() + " is gone; what it said holds until the application starts again");
            return;
        }
        ReadConfiguration read = read();
        Configuration configuration = read.configuration();
        if (configuration != null) {
            tellIfLogChanged(configuration.site());
            gate = Gate.of(configuration, options);
            refused = List.of();
            tell(Level.INFO, place.path() + " has changed and holds from now on");
        } else if (gate.problems().isEmpty()) {
            refused = read.problems();
            refused.forEach(problem -> tell(Level.ERROR, problem + "; what the file said before still holds"));
        } else {
            gate = closed(read.problems());
        }
    }

    /** A log that changes under its readers would be worse than one that waits. */
    private void tellIfLogChanged(Site changed) {
        LogFileSettings before = LogFileSettings.of(site());
        LogFileSettings after = LogFileSettings.of(changed);
        if (!after.settings().equals(before.settings()) || !after.notices().equals(before.notices())) {
            tell(Level.WARNING, place.path() + ": what it says of logFile holds from the next start");
        }
    }

    private ReadConfiguration read() {
        ReadConfiguration read = WebConfigReader.read(this::open, place.name(), place.folder(), System.getenv());
        read.notices().forEach(notice -> tell(Level.WARNING, place.path() + ": " + notice));
        Configuration configuration = read.configuration();
        if (configuration != null && !configuration.skipped().isEmpty()) {
            String sections = String.join(", ", configuration.skipped());
            tell(Level.INFO, place.path() + ": sections skipped: " + sections);
        }
        return read;
    }

    /** One server has many applications, whose files have the same name. */
    private void tell(Level level, String what) {
        String path = context.getContextPath();
        LOGGER.log(level, "Substatus for " + (path.isEmpty() ? "/" : path) + ": " + what);
    }

    private boolean exists() {
        try (InputStream in = open(place.name())) {
            return in != null;
        } catch (IOException e) {
            return true; // the reader will say what is wrong with it
        }
    }

    /** From the file itself where there is one: Tomcat hands out for some seconds what a resource was before. */
    private @Nullable InputStream open(String name) throws IOException {
        if (file != null) {
            Path sibling = file.resolveSibling(name);
            return Files.exists(sibling) ? Files.newInputStream(sibling) : null;
        }
        try {
            return context.getResourceAsStream(place.folder() + name);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e); // no resource can have such a name
        }
    }

    private Stamp stamp() {
        if (file == null) {
            return Stamp.NO_FILE;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
        } catch (IOException e) {
            return Stamp.NO_FILE;
        }
    }

    /** By which a changed file is known. */
    private record Stamp(long millis, long size) {

        static final Stamp NO_FILE = new Stamp(-1, -1);

        boolean isSameAs(Stamp other) {
            return millis == other.millis && size == other.size;
        }
    }
}
