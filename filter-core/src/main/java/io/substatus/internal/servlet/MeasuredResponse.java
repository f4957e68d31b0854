package io.substatus.internal.servlet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that counts its body, and so knows which call may hand the last byte of the answer to the client: a close, a
 * write that reaches the announced Content-Length, a flush after which nothing can come. Before such a call the exchange has
 * its line written. Extended, not held, to cost no object a request.
 *
 * <p>Confined to the thread that handles the request, as responses are; asynchronous use is ordered by the exchange.
 */
abstract class MeasuredResponse extends HttpServletResponseWrapper {

    private static final long NEVER = Long.MAX_VALUE;

    private final ServletExchange exchange;
    private final boolean countsText;
    private TextBytes text = TextBytes.NONE;
    private long uncountedChars;
    private boolean bodyBegun;
    private long bodyBytes;
    private boolean unsent; // a body has begun that is not sent, as that of an answer to HEAD
    private long announced = NEVER;
    private long endsAt = NEVER; // from so many bytes on each write is looked at
    private volatile boolean complete;

    /** @param countsText whether the bytes of text are counted from the start, which takes a look at each char */
    MeasuredResponse(HttpServletResponse response, ServletExchange exchange, boolean countsText) {
        super(response);
        this.exchange = exchange;
        this.countsText = countsText;
    }

    final ServletExchange exchange() {
        return exchange;
    }

    final HttpServletResponse container() {
        return (HttpServletResponse) getResponse();
    }

    /** Whether the application still speaks to the container, and not into the void after a page. */
    abstract boolean passes();

    /** Whether the application writes text. */
    abstract boolean hasWriter();

    /** Whether the application wrote a body or began to. */
    final boolean hasBody() {
        return bodyBegun;
    }

    /** Bytes of the body that were handed to the container; after an answer to HEAD those that it did not send. */
    final long bodyBytes() {
        return bodyBytes;
    }

    /** Forgets what was written before: a page, or nothing, stands in its place. */
    final void countInstead(long pageBytes) {
        bodyBytes = pageBytes;
    }

    /** Whether the whole answer has been handed over, or is just about to be. */
    final boolean isComplete() {
        return complete;
    }

    /** Whether the body that has begun is one that is not sent, as that of an answer to HEAD. */
    final boolean isUnsent() {
        return unsent;
    }

    /** The announced length of the body, or the greatest number. */
    final long announced() {
        return announced;
    }

    /** Called before each write of so many bytes; false when it must be dropped. */
    final boolean writes(long bytes) {
        if (!passes()) {
            return false;
        }
        if (!bodyBegun) {
            begin();
        }
        bodyBytes += bytes;
        if (bodyBytes >= endsAt) {
            beforeLastWrite(bytes);
        }
        return true;
    }

    /** Called before each write of text. */
    final boolean writesText(String chars, int offset, int length) {
        uncountedChars += length;
        return writes(text.of(chars, offset, length));
    }

    /** Called before each write of text. */
    final boolean writesText(char[] chars, int offset, int length) {
        uncountedChars += length;
        return writes(text.of(chars, offset, length));
    }

    /** Called before each write of one char. */
    final boolean writesText(char c) {
        uncountedChars++;
        return writes(text.of(c));
    }

    /** Called before text is written to the stream, which containers encode in ways of their own. */
    final boolean prints(String chars) {
        boolean encoded = (countsText || endsAt != NEVER) && !LastByte.isTomcat(container());
        return writes(encoded ? TextBytes.in(getCharacterEncoding()).of(chars, 0, chars.length()) : chars.length());
    }

    /** Called after each write that was not dropped. */
    final void written() throws IOException {
        if (bodyBytes >= endsAt) {
            afterLastWrite();
        }
    }

    /** Called before each flush; false when it must be dropped. */
    final boolean flushes() {
        if (!passes()) {
            return false;
        }
        if (!complete && (bodyBytes >= announced || LastByte.isBodiless(exchange.request(), container()))) {
            completes();
        }
        return true;
    }

    /** Called before stream or writer is closed; false when that must be dropped. */
    final boolean closes() {
        if (!passes()) {
            return false;
        }
        if (!complete) {
            completes();
        }
        return true;
    }

    /** Called when the container has been told to redirect, before it does so. */
    final void redirects() {
        if (!complete) {
            completes();
        }
    }

    private void begin() {
        bodyBegun = true;
        unsent = LastByte.isBodiless(exchange.request(), container());
        endsAt = unsent ? 0 : announced;
    }

    /** Takes down what the container was told of the body's length; anything below 0 is no length. */
    final void announce(long length) {
        if (super.isCommitted() || exchange.recordingRequest().isIncluded()) {
            return; // nobody listens
        }
        if (hasWriter() && text == TextBytes.NONE) {
            countTextFromNow();
        }
        announced = length < 0 ? NEVER : length;
        endsAt = unsent ? 0 : announced;
    }

    /** The writer was made: from now on text may come. */
    final void begunText() {
        if (countsText || endsAt != NEVER) {
            countTextFromNow();
        }
    }

    /** What came before counts as a byte each, for it is gone. */
    private void countTextFromNow() {
        text = TextBytes.in(getCharacterEncoding());
        bodyBytes += uncountedChars;
    }

    private void beforeLastWrite(long bytes) {
        if (!complete && LastByte.leaves(this, bytes)) {
            completes();
        }
    }

    /**
     * Containers differ in when they send. Where this one has sent, though that was not to be expected, the line is late but
     * due; where it has not, though the line is written, the answer goes out, so that it stays what the line says.
     */
    private void afterLastWrite() throws IOException {
        boolean committed = super.isCommitted();
        if (complete) {
            boolean held = !unsent && !committed;
            endsAt = NEVER;
            if (held) {
                super.flushBuffer();
            }
        } else if (committed) {
            completes();
        }
    }

    /** Has a whole body leave that Tomcat 10.1 still keeps, and would take back for an exception, though it has its line. */
    final void sendWhole() {
        if (complete && bodyBytes >= announced && passes()) {
            try {
                super.flushBuffer();
            } catch (IOException e) {
                exchange.note("answer could not be sent", e);
            }
        }
    }

    private void completes() {
        complete = true;
        exchange.answerCompletes();
    }

    /** The body is forgotten. */
    final void forgetBody() {
        bodyBegun = false;
        unsent = false;
        endsAt = announced;
        bodyBytes = 0;
        uncountedChars = 0;
    }

    /** Body, length and the choice of stream or writer are forgotten. */
    final void forgetAll() {
        announced = NEVER;
        forgetBody();
        text = TextBytes.NONE;
    }
}
