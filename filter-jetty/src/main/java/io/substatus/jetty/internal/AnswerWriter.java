package io.substatus.jetty.internal;

import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Vary;
import io.substatus.page.Field;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts a page in the place of a failed answer of Jetty's core. Stateless. */
final class AnswerWriter {

    private static final String VARY = "Vary";

    private AnswerWriter() {}

    /** Sends the page and completes the callback. */
    static void write(Answer answer, Request request, Response response, Callback callback) {
        head(answer, response);
        RequestLines.sent(request, bodyOf(answer, request).length);
        response.write(true, ByteBuffer.wrap(bodyOf(answer, request)), callback);
    }

    /** What follows the header: nothing after that of a HEAD. */
    static byte[] bodyOf(Answer answer, Request request) {
        return HttpMethod.HEAD.is(request.getMethod()) ? new byte[0] : answer.body();
    }

    /** Sets status and header fields. */
    static void head(Answer answer, Response response) {
        HttpFields.Mutable fields = response.getHeaders();
        for (String name : List.copyOf(fields.getFieldNamesCollection())) {
            if (!answer.keeps(name)) {
                fields.remove(name);
            }
        }
        response.setStatus(answer.status());
        for (Field field : answer.headers()) {
            fields.put(field.name(), valueOf(field, fields));
        }
        fields.put("Content-Length", answer.body().length);
    }

    private static String valueOf(Field field, HttpFields fields) {
        return field.name().equals(VARY) && fields.contains(VARY)
                ? Vary.joined(fields.getValuesList(VARY), field.value())
                : field.value();
    }
}
