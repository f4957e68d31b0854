package io.substatus.container.behaviour;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;

/** Answers in which nothing failed, made in all ways that the response has. */
public final class Succeeds extends Acting {
    /** Made by the container. */
    public Succeeds() {
        writers();
        streams();
        framings();
        statuses();
        headers();
        on("/forward", forward("/succeeds/print"));
        on("/forward-large", forward("/succeeds/large"));
        on("/async", (request, response) -> {
            var async = Waits.start(request, 20_000);
            async.start(() -> ((Task) cycle -> {
                        cycle.getResponse().getWriter().println("late");
                        cycle.complete();
                    })
                    .quietly(async));
        });
    }

    private void writers() {
        on("/println", writing(out -> {
            out.println("a line");
            out.println();
            out.println('c');
            out.println(1.5);
            out.println(new char[] {'x', 'y'});
            out.println((Object) null);
        }));
        on("/print", writing(out -> {
            out.print('c');
            out.print(true);
            out.print(42L);
            out.print((String) null);
            out.write("hello", 1, 3);
            out.write(65);
            out.append("app").append('c').append("xendx", 1, 4);
        }));
        on("/format", writing(out -> {
            out.format("%,d %s%n", 1_234_567, "x");
            out.format(Locale.GERMANY, "%,.2f%n", 1234.5);
            out.printf("%5d|", 7);
            out.printf(Locale.FRANCE, "%,d", 1_234_567);
        }));
        on("/umlaut", (request, response) -> {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print("Tee für zwei \uD83C\uDF75");
        });
        on("/locale", (request, response) -> {
            response.setLocale(Locale.GERMANY);
            response.setContentType("text/html");
            response.getWriter().print("grün");
        });
        on("/check", writing(out -> out.print(out.checkError())));
    }

    private static Act writing(Lines lines) {
        return (request, response) -> {
            response.setContentType("text/plain");
            lines.write(response.getWriter());
        };
    }

    private void streams() {
        on("/stream", (request, response) -> {
            ServletOutputStream out = response.getOutputStream();
            out.println("a line");
            out.println();
            out.print('c');
            out.println(true);
            out.print(1.5f);
            out.println(42);
            out.write(65);
            out.write("hello".getBytes(UTF_8), 1, 3);
        });
        on("/buffer", (request, response) -> buffer(response, "from a buffer".repeat(1000)));
        on("/large", (request, response) -> {
            for (int i = 0; i < 200; i++) {
                response.getOutputStream().write(Integer.toString(i).repeat(200).getBytes(US_ASCII));
            }
        });
        on("/close", (request, response) -> {
            response.getOutputStream().print("closed early");
            response.getOutputStream().close();
        });
        on("/reset", (request, response) -> {
            response.getWriter().write("forgotten");
            response.reset();
            response.getOutputStream().print("kept");
        });
        on("/resetbuffer", (request, response) -> {
            response.setHeader("X-Kept", "yes");
            response.getWriter().write("forgotten");
            response.resetBuffer();
            response.getWriter().write("kept");
        });
    }

    /** By {@code write(ByteBuffer)} where the container has it. */
    private static void buffer(HttpServletResponse response, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
        ServletOutputStream out = response.getOutputStream();
        try {
            Method write = ServletOutputStream.class.getMethod("write", ByteBuffer.class);
            write.invoke(out, bytes);
        } catch (NoSuchMethodException servlet60) {
            out.write(bytes.array());
        } catch (ReflectiveOperationException failed) {
            throw new IOException(failed);
        }
    }

    private void framings() {
        on("/length", (request, response) -> {
            response.setContentLength(4);
            response.getWriter().write("four");
        });
        on("/length-zero", (request, response) -> response.setContentLength(0));
        on("/nothing", (request, response) -> response.setHeader("X-App", "1"));
        on("/flushed", (request, response) -> {
            response.getWriter().write("one ");
            response.flushBuffer();
            response.getWriter().write("two ");
            response.getWriter().flush();
            response.getWriter().write("three");
        });
        on("/small-buffer", (request, response) -> {
            response.setBufferSize(16_384);
            response.getWriter().write("x".repeat(20_000));
        });
        on("/trailers", (request, response) -> {
            response.setHeader("Trailer", "X-Sum");
            response.setTrailerFields(() -> Map.of("X-Sum", "42"));
            response.getWriter().write("with trailers");
            response.flushBuffer();
        });
        on("/early", (request, response) -> {
            response.setHeader("Link", "</tea.css>; rel=preload");
            response.sendError(103);
            response.getWriter().write("after hints");
        });
    }

    private void statuses() {
        on("/created", (request, response) -> {
            response.setStatus(201);
            response.setHeader("Location", "/shop/tea/1");
            response.getWriter().write("{}");
        });
        on("/no-content", (request, response) -> response.setStatus(204));
        on("/partial", (request, response) -> {
            response.setStatus(206);
            response.setHeader("Content-Range", "bytes 0-3/10");
            response.getWriter().write("half");
        });
        on("/moved", (request, response) -> {
            response.setStatus(301);
            response.setHeader("Location", "/shop/elsewhere");
        });
        on("/redirect", (request, response) -> response.sendRedirect("/shop/elsewhere"));
        on("/see-other", (request, response) -> {
            response.setStatus(303);
            response.setHeader("Location", "/shop/elsewhere");
        });
        on("/not-modified", (request, response) -> {
            response.setHeader("ETag", "\"tea\"");
            response.setStatus(304);
        });
    }

    private void headers() {
        on("/cookies", (request, response) -> {
            Cookie cookie = new Cookie("pot", "1");
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            cookie.setMaxAge(60);
            response.addCookie(cookie);
            response.addCookie(new Cookie("cup", "2"));
            response.getWriter().write("cookies");
        });
        on("/headers", (request, response) -> {
            response.addHeader("X-Many", "1");
            response.addIntHeader("X-Many", 2);
            response.setDateHeader("Last-Modified", 1_700_000_000_000L);
            response.setContentType("application/json;charset=utf-8");
            response.setHeader("Cache-Control", "private");
            response.getWriter().write("{}");
        });
        on("/encoding", (request, response) -> {
            response.setCharacterEncoding("ISO-8859-15");
            response.setContentType("text/plain");
            response.getWriter().write("\u20ac");
        });
    }

    @FunctionalInterface
    private interface Lines {
        void write(PrintWriter out) throws IOException;
    }
}
