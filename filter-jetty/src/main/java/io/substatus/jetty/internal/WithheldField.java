package io.substatus.jetty.internal;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers without one header field. Jetty's own fields, {@code Server} among them, cannot be removed from a response:
 * it puts them back. Used by one thread at a time, as Jetty uses every stream.
 */
final class WithheldField extends HttpStream.Wrapper {

    private final String name;

    private WithheldField(HttpStream stream, String name) {
        super(stream);
        this.name = name;
    }

    /** Keeps the field out of the answer to the request; its answer has not begun. */
    static void in(Request request, String name) {
        request.addHttpStreamWrapper(stream -> new WithheldField(stream, name));
    }

    @Override
    public void send(
            MetaData.Request request,
            MetaData.@Nullable Response response,
            boolean last,
            @Nullable ByteBuffer content,
            Callback callback) {
        super.send(request, response == null ? null : without(response), last, content, callback);
    }

    private MetaData.Response without(MetaData.Response response) {
        if (!response.getHttpFields().contains(name)) {
            return response;
        }
        HttpFields fields =
                HttpFields.build(response.getHttpFields()).remove(name).asImmutable();
        return new MetaData.Response(
                response.getStatus(),
                response.getReason(),
                response.getHttpVersion(),
                fields,
                response.getContentLength(),
                response.getTrailersSupplier());
    }
}
