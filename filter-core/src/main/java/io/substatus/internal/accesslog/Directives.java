package io.substatus.internal.accesslog;

import java.nio.charset.StandardCharsets;

/** The four lines that announce what follows in a file. Stateless. */
final class Directives {

    private Directives() {}

    /**
     * Returns the block before an entry.
     *
     * @param software who says that he writes
     * @param epochMillis the entry's time
     * @param fields the names of the fields, one space between
     */
    static byte[] before(String software, long epochMillis, String fields) {
        LineEncoder date = new LineEncoder();
        date.date(epochMillis);
        date.space();
        date.time(epochMillis);
        String block = "#Software: " + software + "\r\n#Version: 1.0\r\n#Date: " + date.asText() + "\r\n#Fields: "
                + fields + "\r\n";
        return block.getBytes(StandardCharsets.UTF_8);
    }
}
