package io.substatus.internal.errorpage.request;

import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.page.Field;
import io.substatus.page.PageForm;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the form of an error. The error's own status always wins over a 406, so there is an answer for every
 * client: RFC 9110 allows to disregard Accept. Stateless.
 *
 * <p>SOAP, WebDAV and GraphQL clients bring types that we do not offer. They get problem+json, whose type tells them
 * that it is not what they speak; a fault of their own protocol only the application could write.
 */
public final class FormChooser {

    private static final Field BY_ACCEPT = new Field("Vary", "Accept, Accept-Language");
    private static final Field BY_FETCH = new Field("Vary", "Accept, Accept-Language, Sec-Fetch-Dest");
    private static final Field BY_HX = new Field("Vary", "Accept, Accept-Language, HX-Request");

    private static final FormChoice HTML = new FormChoice(PageForm.HTML, false, BY_ACCEPT);
    private static final FormChoice HTML_TO_NAVIGATION = new FormChoice(PageForm.HTML, false, BY_FETCH);
    private static final FormChoice FRAGMENT = new FormChoice(PageForm.HTML_FRAGMENT, false, BY_HX);
    private static final FormChoice PROBLEM = new FormChoice(PageForm.PROBLEM_JSON, false, BY_ACCEPT);
    private static final FormChoice PROBLEM_TO_SCRIPT = new FormChoice(PageForm.PROBLEM_JSON, false, BY_FETCH);
    private static final FormChoice JSON = new FormChoice(PageForm.JSON, false, BY_ACCEPT);
    private static final FormChoice MARKDOWN = new FormChoice(PageForm.MARKDOWN, false, BY_ACCEPT);
    private static final FormChoice TEXT = new FormChoice(PageForm.TEXT, false, BY_ACCEPT);
    private static final FormChoice LINE = new FormChoice(PageForm.TEXT, true, BY_FETCH);
    private static final FormChoice NONE = new FormChoice(PageForm.NONE, false, BY_ACCEPT);

    /** Destinations of what a page pulls in: nobody reads an error there. */
    private static final Set<String> RESOURCES = Set.of(
            "audio",
            "audioworklet",
            "embed",
            "font",
            "image",
            "manifest",
            "object",
            "paintworklet",
            "script",
            "serviceworker",
            "sharedworker",
            "style",
            "track",
            "video",
            "worker",
            "xslt");

    private static final HeaderMemo<AcceptHeader.Wish> WISHES = new HeaderMemo<>(AcceptHeader::read);

    private FormChooser() {}

    /**
     * The form for a client.
     *
     * @param terminal whether a client that says nothing is a person at a terminal rather than a program
     */
    public static FormChoice choose(RequestFacts request, boolean terminal) {
        Headers headers = request.headers();
        String type = headers.first("Content-Type");
        if (startsWith(type, "application/grpc")) {
            return NONE;
        }
        String accept = headers.first("Accept");
        return switch (accept == null ? AcceptHeader.Wish.ABSENT : WISHES.read(accept)) {
            case HTML -> isJavaClient(headers, accept) ? PROBLEM : partial(headers) ? FRAGMENT : HTML;
            case PROBLEM_JSON -> PROBLEM;
            case JSON -> JSON;
            case MARKDOWN -> MARKDOWN;
            case TEXT -> TEXT;
            case EVENT_STREAM -> NONE;
            case ANY -> bySigns(headers, type, terminal);
            case ABSENT -> bySigns(headers, type, false);
        };
    }

    /**
     * Whether a client takes a page that the application's owner wrote: one that names HTML or no form at all takes any, but
     * not as a piece of another page and not as an image or a script; one that names another form takes that.
     *
     * @param contentType of the owner's page
     */
    public static boolean takesOwners(RequestFacts request, String contentType) {
        Headers headers = request.headers();
        if (startsWith(headers.first("Content-Type"), "application/grpc")) {
            return false;
        }
        String accept = headers.first("Accept");
        return switch (accept == null ? AcceptHeader.Wish.ABSENT : WISHES.read(accept)) {
            case HTML -> !partial(headers);
            case ANY, ABSENT -> !partial(headers) && !isResource(headers.first("Sec-Fetch-Dest"));
            case PROBLEM_JSON -> startsWith(contentType, "application/json") || contentType.contains("+json");
            case JSON -> startsWith(contentType, "application/json");
            case MARKDOWN -> startsWith(contentType, "text/markdown");
            case TEXT -> startsWith(contentType, "text/plain");
            case EVENT_STREAM -> false;
        };
    }

    private static boolean isResource(@Nullable String destination) {
        return destination != null && RESOURCES.contains(destination.toLowerCase(Locale.ROOT));
    }

    /** HttpURLConnection says that it wants HTML; no program does. */
    private static boolean isJavaClient(Headers headers, @Nullable String accept) {
        return startsWith(accept, "text/html, image/gif, image/jpeg,")
                && startsWith(headers.first("User-Agent"), "Java/");
    }

    /** htmx puts the answer into a page that is there already, unless it says that it asks for a full one. */
    private static boolean partial(Headers headers) {
        if (!"true".equals(headers.first("HX-Request"))) {
            return false;
        }
        boolean full = "full".equals(headers.first("HX-Request-Type"))
                || headers.has("HX-Boosted")
                || headers.has("HX-History-Restore-Request");
        return !full;
    }

    /** Nothing concrete was asked for, or nothing that we have. */
    private static FormChoice bySigns(Headers headers, @Nullable String type, boolean terminal) {
        String destination = headers.first("Sec-Fetch-Dest");
        if (destination != null) {
            return byDestination(headers, destination, terminal);
        }
        if (partial(headers)) {
            return FRAGMENT;
        }
        return terminal && !isScript(headers, type) ? TEXT : PROBLEM;
    }

    private static FormChoice byDestination(Headers headers, String destination, boolean terminal) {
        return switch (destination.toLowerCase(Locale.ROOT)) {
            case "document", "iframe", "frame" -> HTML_TO_NAVIGATION;
            case "empty" -> partial(headers) ? FRAGMENT : PROBLEM_TO_SCRIPT;
            default -> isResource(destination) ? LINE : terminal ? TEXT : PROBLEM;
        };
    }

    private static boolean isScript(Headers headers, @Nullable String type) {
        return startsWith(type, "application/json") || headers.has("X-Requested-With") || headers.has("Sec-Fetch-Mode");
    }

    private static boolean startsWith(@Nullable String text, String prefix) {
        return text != null && text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
