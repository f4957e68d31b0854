package io.substatus.benchmarks.log;

/** The request that all logs write: a line of about 250 bytes. Stateless. */
final class OneLine {

    static final String SERVER = "192.0.2.10";
    static final int PORT = 8080;
    static final String HOST = "shop:8080";
    static final String METHOD = "GET";
    static final String PATH = "/shop/tea/oolong";
    static final String QUERY = "page=2&sort=price";
    static final String USER = "alice";
    static final String CLIENT = "198.51.100.23";
    static final int CLIENT_PORT = 50_112;
    static final String AGENT =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    static final String REFERER = "http://shop.example/tea";
    static final int STATUS = 200;
    static final int BYTES = 5120;
    static final long MILLIS = 12;

    private OneLine() {}

    /** The line without its end, as it stands in a file; a library that formats nothing is handed this. */
    static String ready() {
        return "2026-11-23 02:57:41 " + SERVER + ' ' + METHOD + ' ' + PATH + ' ' + QUERY + ' ' + PORT + ' ' + USER + ' '
                + CLIENT + ' ' + AGENT.replace(' ', '+') + ' ' + REFERER + ' ' + STATUS + " 0 0 " + MILLIS;
    }
}
