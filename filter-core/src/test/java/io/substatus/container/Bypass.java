package io.substatus.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A way to ask for a file that must not be served.
 *
 * @param name what is tried
 * @param target makes the request target out of the context path and the file's path
 * @param extra header fields, each with its line end
 */
record Bypass(String name, Target target, String extra) {

    /** Makes a request target. */
    @FunctionalInterface
    interface Target {
        String of(String context, String path);
    }

    private static Bypass path(String name, UnaryOperator<String> change) {
        return new Bypass(name, (context, path) -> context + change.apply(path), "");
    }

    private static Bypass header(String field) {
        return new Bypass(
                field + " names the file", (context, path) -> context + "/open/page.txt", field + ": {path}\r\n");
    }

    /** All ways, in no particular order. */
    static List<Bypass> all() {
        List<Bypass> all = new ArrayList<>(plain());
        all.addAll(encoded());
        all.addAll(dotsAndSlashes());
        all.addAll(overlong());
        all.add(new Bypass("a field of WebDAV", (context, path) -> context + path, "Translate: f\r\n"));
        all.add(new Bypass("a field of WebDAV in capitals", (context, path) -> context + path, "TRANSLATE: F\r\n"));
        for (String field : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Path", "Content-Location")) {
            all.add(header(field));
        }
        return all;
    }

    private static List<Bypass> plain() {
        return List.of(
                path("as it is", path -> path),
                path("capitals", path -> path.toUpperCase(Locale.ROOT)),
                path("a query", path -> path + "?x=/open/page.txt"),
                path("an allowed name in the query", path -> path + "?.txt"),
                path("a fragment", path -> path + "#/open/page.txt"),
                path("session at the end", path -> path + ";jsessionid=0123456789ABCDEF"),
                path("parameter in the first segment", path -> inFirst(path, ";x=y")),
                path("parameter with a slash", path -> inFirst(path, ";x=%2f..%2fopen")),
                path("empty parameter", path -> inFirst(path, ";")),
                path("parameter before all", path -> "/;x=y" + path),
                path("dot at the end of the first segment", path -> inFirst(path, ".")),
                path("blank at the end of the first segment", path -> inFirst(path, "%20")),
                path("dot at the end", path -> path + "."),
                path("dots and blanks at the end", path -> path + ".%20.%20"),
                path("blank at the end", path -> path + "%20"),
                path("plus at the end", path -> path + "+"),
                path("stream of NTFS", path -> path + "::$DATA"),
                path("encoded stream of NTFS", path -> path + "%3a%3a$DATA"),
                path("short name", path -> inFirst(path, "~1")),
                path("slash at the end", path -> path + "/"),
                path("a name behind the file", path -> path + "/page.txt"),
                path("NUL at the end", path -> path + "%00"),
                path("NUL and an allowed name", path -> path + "%00.txt"),
                path("tab at the end", path -> path + "%09"),
                path("line feed at the end", path -> path + "%0a"),
                new Bypass("absolute form", (context, path) -> "http://localhost" + context + path, ""),
                new Bypass(
                        "absolute form of another host",
                        (context, path) -> "http://other.example" + context + path,
                        ""));
    }

    private static List<Bypass> encoded() {
        return List.of(
                path("first letter encoded", path -> "/" + hex(path.charAt(1)) + path.substring(2)),
                path("all letters encoded", Bypass::allEncoded),
                path(
                        "first letter encoded twice",
                        path -> "/%25" + hex(path.charAt(1)).substring(1) + path.substring(2)),
                path("all encoded twice", path -> allEncoded(path).replace("%", "%25")),
                path("all encoded three times", path -> allEncoded(path).replace("%", "%2525")),
                path("percent without digits", path -> "/%" + path.substring(1)),
                path("percent u", path -> "/%u00" + hex(path.charAt(1)).substring(1) + path.substring(2)),
                path("encoded capitals", path -> allEncoded(path.toUpperCase(Locale.ROOT))),
                path("slash encoded", path -> "/" + path.substring(1).replace("/", "%2f")),
                path(
                        "slash encoded in capitals",
                        path -> "/" + path.substring(1).replace("/", "%2F")),
                path("slash encoded twice", path -> "/" + path.substring(1).replace("/", "%252f")),
                path("encoded slash first", path -> "/%2f" + path.substring(1)),
                path("encoded backslash first", path -> "/%5c" + path.substring(1)),
                path("encoded semicolon", path -> inFirst(path, "%3bx")),
                path("encoded question mark", path -> path + "%3fx"));
    }

    private static List<Bypass> dotsAndSlashes() {
        return List.of(
                path("two slashes first", path -> "/" + path),
                path("two slashes everywhere", path -> path.replace("/", "//")),
                path("dot segment", path -> "/." + path),
                path("encoded dot segment", path -> "/%2e" + path),
                path("there and back", path -> "/open/.." + path),
                path("there and back, encoded", path -> "/open/%2e%2e" + path),
                path("there and back, half encoded", path -> "/open/.%2e" + path),
                path("there and back, encoded twice", path -> "/open/%252e%252e" + path),
                path("there and back over an encoded slash", path -> "/open/..%2f" + path.substring(1)),
                path("there and back over an encoded backslash", path -> "/open/..%5c" + path.substring(1)),
                path("there and back over a backslash", path -> "/open/..\\" + path.substring(1)),
                path("there and back with a parameter", path -> "/open/..;x=y" + path),
                path("there and back with an empty parameter", path -> "/open/..;" + path),
                path("there and back with an encoded parameter", path -> "/open/..%3bx" + path),
                path("beyond the root", path -> "/../shop" + path),
                path("beyond the root, encoded", path -> "/%2e%2e/shop" + path),
                path("backslashes", path -> "/" + path.substring(1).replace('/', '\\')),
                path("three dots", path -> "/open/..." + path),
                path("dots of another script", path -> "/open/%ef%bc%8e%ef%bc%8e" + path),
                path("one dot leader", path -> "/open/%e2%80%a4%e2%80%a4" + path));
    }

    private static List<Bypass> overlong() {
        return List.of(
                path("first letter in two octets", path -> "/" + two(path.charAt(1)) + path.substring(2)),
                path("first letter in three octets", path -> "/" + three(path.charAt(1)) + path.substring(2)),
                path("slash in two octets", path -> "/open/..%c0%af" + path.substring(1)),
                path("slash in three octets", path -> "/open/..%e0%80%af" + path.substring(1)),
                path("backslash in two octets", path -> "/open/..%c1%9c" + path.substring(1)),
                path("dots in two octets", path -> "/open/%c0%ae%c0%ae" + path),
                path("dots in three octets", path -> "/open/%e0%80%ae%e0%80%ae" + path),
                path("octet that is no UTF-8", path -> inFirst(path, "%ff")),
                path("wide first letter", path -> "/" + wide(path.charAt(1)) + path.substring(2)),
                path("soft hyphen", path -> inFirst(path, "%c2%ad")),
                path("blank of no width", path -> inFirst(path, "%e2%80%8b")));
    }

    /** The path with something at the end of its first segment, or of its name if it has but one. */
    private static String inFirst(String path, String added) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path + added : path.substring(0, end) + added + path.substring(end);
    }

    private static String allEncoded(String path) {
        StringBuilder encoded = new StringBuilder();
        path.chars().forEach(c -> encoded.append(c == '/' ? "/" : hex((char) c)));
        return encoded.toString();
    }

    private static String hex(int octet) {
        return String.format(Locale.ROOT, "%%%02x", octet);
    }

    private static String two(char c) {
        return hex(0xC0 | (c >> 6)) + hex(0x80 | (c & 0x3F));
    }

    private static String three(char c) {
        return "%e0" + hex(0x80 | (c >> 6)) + hex(0x80 | (c & 0x3F));
    }

    private static String wide(char c) {
        int point = c - '!' + 0xFF01;
        return hex(0xE0 | (point >> 12)) + hex(0x80 | ((point >> 6) & 0x3F)) + hex(0x80 | (point & 0x3F));
    }
}
