package io.substatus.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk said. Immutable.
 *
 * @param requests how many were answered
 * @param perSecond how many a second
 */
record Wrk(long requests, double perSecond) {

    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final List<String> LINE = List.of(
            "wrk",
            "-t1",
            "-c16",
            "-H",
            "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Safari/537.36",
            "-H",
            "Referer: http://shop.example/tea");

    /** Asks for so many seconds, over 16 connections. */
    static Wrk run(String url, int seconds) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(LINE);
        line.addAll(List.of("-d" + seconds + "s", url));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException("wrk: " + output);
        }
        return new Wrk(Long.parseLong(find(TOTAL, output)), Double.parseDouble(find(RATE, output)));
    }

    private static String find(Pattern pattern, String output) throws IOException {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IOException("wrk: " + output);
        }
        return matcher.group(1);
    }
}
