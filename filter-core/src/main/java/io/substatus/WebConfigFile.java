package io.substatus;

import io.substatus.internal.config.LogFileSettings;
import io.substatus.internal.config.WebConfigName;
import io.substatus.internal.gate.Gate;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The application's {@code web.config}: read at the start, and again by the first request that comes a second or more
 * after the file changed. Thread-safe; one request reads, the others go on with what held before.
 */
final class WebConfigFile {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    /** "The data is invalid", as an HRESULT. */
    private static final int INVALID_DATA = 0x8007000D;

    /** How many skipped sections a line names. */
    private static final int MOST_TOLD = 100;

    private final ServletContext context;
    private final WebConfigName place;
    private final Function<Configuration, Gate> maker;
    private final @Nullable Path file;
    private final @Nullable OfflineFile offline;
    private final AtomicLong nextLook;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Gate gate;
    private volatile List<Problem> refused = List.of();
    private WatchedFiles watched = new WatchedFiles(); // by whoever holds the lock

    /** @param maker makes what stands before the application from what the file says */
    WebConfigFile(ServletContext context, WebConfigName place, Function<Configuration, Gate> maker) {
        this.context = context;
        this.place = place;
        this.maker = maker;
        String root = context.getRealPath("/");
        this.file = onDisk(context, place.path(), root);
        this.offline = root == null ? null : OfflineFile.in(Path.of(root));
        this.nextLook = new AtomicLong(System.nanoTime() + BETWEEN_LOOKS);
        this.gate = first();
        BiPredicate<String, Integer> logged = this::isLogged;
        context.setAttribute(Marks.LOGGED, logged);
    }

    /**
     * Where the file lies on the disk, or would lie; null for one in an archive, for which some containers give a path too:
     * the one inside the archive. Of what is missing Jetty knows no path.
     */
    private static @Nullable Path onDisk(ServletContext context, String path, @Nullable String root) {
        String real = context.getRealPath(path);
        if (real != null && Files.exists(Path.of(real))) {
            return Path.of(real);
        }
        if (isResource(context, path)) {
            return null;
        }
        return real != null ? Path.of(real) : root == null ? null : Path.of(root, path.substring(1));
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
            lookUnlessSomebodyDoes();
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
        if (!place.given() && !exists(watched)) {
            return Gate.OPEN;
        }
        Gate made = read(watched);
        tellThatAllIsRefused(made);
        return made;
    }

    private void tellThatAllIsRefused(Gate made) {
        made.problems().forEach(problem -> tell(Level.ERROR, problem + "; every request is answered with 500.19"));
    }

    /** Reading may take longer than the time to the next look; who comes then goes on with what held before. */
    private void lookUnlessSomebodyDoes() {
        if (looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
    }

    private void look() {
        if (!watched.haveChanged()) {
            return;
        }
        WatchedFiles files = new WatchedFiles();
        if (exists(files)) {
            takeOver(read(files));
        } else {
            gone();
        }
        watched = files; // last: what ended in an exception is looked at again
    }

    private void takeOver(Gate made) {
        if (made.problems().isEmpty()) {
            tellIfLogChanged(made.configuration().site());
            gate = made;
            refused = List.of();
            tell(Level.INFO, place.path() + " has changed and holds from now on");
        } else if (gate.problems().isEmpty()) {
            refused = made.problems();
            refused.forEach(problem -> tell(Level.ERROR, problem + "; what the file said before still holds"));
        } else {
            gate = made;
            tellThatAllIsRefused(made);
        }
    }

    /** An editor that replaces files must not open the gate; but what nobody could read has no rules to be kept. */
    private void gone() {
        refused = List.of();
        if (gate.problems().isEmpty() || place.given()) {
            tell(Level.WARNING, place.path() + " is gone; what it said holds until the application starts again");
        } else {
            gate = Gate.OPEN;
            tell(Level.WARNING, place.path() + ", which was wrong, is gone; nothing is refused any more");
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

    /** What the file makes of the gate: a closed one where something is wrong with it. */
    private Gate read(WatchedFiles files) {
        ReadConfiguration read =
                WebConfigReader.read(name -> open(files, name), place.name(), place.folder(), System.getenv());
        Configuration configuration = read.configuration();
        read.notices().forEach(notice -> tell(Level.WARNING, place.path() + ": " + notice));
        if (configuration == null) {
            return Gate.closed(read.problems());
        }
        tellOfSkipped(configuration.skipped());
        try {
            return maker.apply(configuration);
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.log(Level.ERROR, place.path() + ": its rules cannot be made", e);
            return Gate.closed(List.of(failed(e)));
        }
    }

    private Problem failed(Throwable e) {
        String text = "its rules cannot be made: " + e;
        return new Problem(place.path(), 0, 0, INVALID_DATA, text, null, List.of(), 0, "IIS Web Core");
    }

    private void tellOfSkipped(List<String> skipped) {
        if (!skipped.isEmpty()) {
            String more = skipped.size() > MOST_TOLD ? " and " + (skipped.size() - MOST_TOLD) + " more" : "";
            String names = String.join(", ", skipped.subList(0, Math.min(skipped.size(), MOST_TOLD)));
            tell(Level.INFO, place.path() + ": sections skipped: " + names + more);
        }
    }

    /** One server has many applications, whose files have the same name. */
    private void tell(Level level, String what) {
        String path = context.getContextPath();
        LOGGER.log(level, "Substatus for " + (path.isEmpty() ? "/" : path) + ": " + what);
    }

    private boolean exists(WatchedFiles files) {
        try (InputStream in = open(files, place.name())) {
            return in != null;
        } catch (IOException e) {
            return true; // the reader will say what is wrong with it
        }
    }

    /** From the file itself where there is one: Tomcat hands out for some seconds what a resource was before. */
    private @Nullable InputStream open(WatchedFiles files, String name) throws IOException {
        if (file != null) {
            return files.open(file.resolveSibling(name));
        }
        try {
            return context.getResourceAsStream(place.folder() + name);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e); // no resource can have such a name
        }
    }
}
