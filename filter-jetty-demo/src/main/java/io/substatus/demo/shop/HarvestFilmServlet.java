package io.substatus.demo.shop;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A film of the harvest (of a very dark night), whole or in parts. Thread-safe. */
public final class HarvestFilmServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 1 << 20;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,7})-(\\d{1,7})");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String range = request.getHeader("Range");
        if (range == null) {
            send(response, LENGTH);
            return;
        }
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "the film comes as a whole or as bytes=0-99");
            return;
        }
        sendPart(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), response);
    }

    private static void sendPart(int from, int to, HttpServletResponse response) throws IOException {
        if (from > to) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "the part ends before it begins");
        } else if (to >= LENGTH) {
            response.setHeader("Content-Range", "bytes */" + LENGTH);
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        } else {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + LENGTH);
            send(response, to - from + 1);
        }
    }

    private static void send(HttpServletResponse response, int length) throws IOException {
        response.setContentType("video/mp4");
        response.setHeader("Accept-Ranges", "bytes");
        response.setContentLength(length);
        ServletOutputStream out = response.getOutputStream();
        byte[] chunk = new byte[16 * 1024];
        for (int left = length; left > 0; left -= chunk.length) {
            out.write(chunk, 0, Math.min(left, chunk.length));
        }
    }
}
