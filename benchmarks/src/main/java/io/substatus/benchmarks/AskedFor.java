package io.substatus.benchmarks;

/** A GET of which only the target is known. */
final class AskedFor extends PlainRequest {

    private final String uri;
    private final String path;

    /**
     * Makes a request in the root application.
     *
     * @param uri as on the wire
     * @param path as the application sees it
     */
    AskedFor(String uri, String path) {
        this.uri = uri;
        this.path = path;
    }

    @Override
    public String requestUri() {
        return uri;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String queryString() {
        return "page=2&sort=price";
    }
}
