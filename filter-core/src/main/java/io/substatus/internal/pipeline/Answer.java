package io.substatus.internal.pipeline;

import io.substatus.internal.protocol.Leftovers;
import io.substatus.page.Field;
import java.util.List;

/**
 * A page on its way to the client. Immutable by agreement: nobody changes the body.
 *
 * @param status the status to send
 * @param headers header fields to set, Content-Type among them
 * @param body the body; empty for none
 * @param detailed whether it holds details, which no other origin may read
 */
@SuppressWarnings("ArrayRecordComponent") // a page is copied out once; a copy more would cost what the page costs
public record Answer(int status, List<Field> headers, byte[] body, boolean detailed) {

    /** Whether a header field of the failed answer still holds for the page. */
    public boolean keeps(String name) {
        boolean opensDetails = detailed && name.equalsIgnoreCase("Access-Control-Allow-Origin");
        return !opensDetails && !Leftovers.isDropped(name, status);
    }
}
