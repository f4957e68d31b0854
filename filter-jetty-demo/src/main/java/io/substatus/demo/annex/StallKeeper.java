package io.substatus.demo.annex;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Opens or closes an application at the very moment at which a visitor comes for it: the container's own start or stop is
 * under way, held up by a listener of the application, until the visitor has his answer. Afterwards it is open again.
 * What it does not take is answered as Jetty answers where no other application has the path; else it would be the
 * shop's at the root. Thread-safe; one visitor of that kind at a time.
 */
public final class StallKeeper extends Handler.Wrapper {

    private final ContextHandler stall;
    private final Shutters shutters;
    private final Semaphore keeper = new Semaphore(1);

    /**
     * A keeper of an application.
     *
     * @param stall the application
     * @param shutters the listener that it has
     */
    StallKeeper(ContextHandler stall, Shutters shutters) {
        super(stall);
        this.stall = stall;
        this.shutters = shutters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (Request.getPathInContext(request)) {
            case "/stall/evening" -> comeWhile(request, stall::stop);
            case "/stall/morning" -> {
                keeper.acquire();
                stall.stop();
                keeper.release();
                comeWhile(request, () -> {});
            }
            default -> {}
        }
        if (!super.handle(request, response, callback)) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        }
        return true;
    }

    /** Returns when start or stop is under way, and lets it go on when the request is answered. */
    private void comeWhile(Request request, AutoCloseable change) throws InterruptedException {
        keeper.acquire();
        Shutters.Jam jam = shutters.jam();
        new Thread(() -> work(change), "stall-keeper").start();
        jam.awaitStuck();
        Request.addCompletionListener(request, failure -> jam.free());
    }

    private void work(AutoCloseable change) {
        try {
            change.close();
            stall.start();
        } catch (Exception e) {
            System.getLogger(StallKeeper.class.getName()).log(System.Logger.Level.WARNING, "the stall is stuck", e);
        } finally {
            keeper.release();
        }
    }
}
